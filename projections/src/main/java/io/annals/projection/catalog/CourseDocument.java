package io.annals.projection.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseStatus;
import io.annals.api.course.InstructorEvent;
import io.annals.api.course.InstructorEvent.InstructorAssigned;
import io.annals.api.course.InstructorEvent.InstructorRemoved;
import io.annals.api.course.InstructorEvent.InstructorRoleChanged;
import io.annals.api.enrollment.progress.UnitItems;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static io.annals.projection.catalog.AssessmentDocument.ASSESSMENT_ID;
import static io.annals.projection.catalog.OutlineItems.ASSESSMENTS;
import static io.annals.projection.catalog.OutlineItems.CONTENTS;
import static io.annals.projection.catalog.OutlineItems.MODULES;
import static io.annals.projection.catalog.OutlineItems.STATUS;
import static io.annals.projection.catalog.OutlineItems.UNITS;
import static io.annals.projection.catalog.OutlineItems.list;
import static io.annals.projection.document.DocumentValues.set;

/**
 * The document of a course with its {@link OutlineDocument}. A unit has the ids of its
 * assessments; {@code assessments[]} of the course describes all of them.
 * {@code instructors[]} are the current instructors, {@code outlineVersions[]} what each
 * released version of the outline requires of learners.
 */
final class CourseDocument {

    private static final String REQUIRED = "required";

    private static final String INSTRUCTORS = "instructors";

    private static final String INSTRUCTOR_ID = "courseInstructorId";

    private static final String OUTLINE_VERSIONS = "outlineVersions";

    private final Document course;

    private final OutlineDocument outline;

    CourseDocument(Document course) {
        this.course = course;
        this.outline = new OutlineDocument(course);
    }

    static CourseDocument created(Document begun, CourseCreated event) {
        set(begun, STATUS, CourseStatus.DRAFT);
        set(begun, "organizationId", event.organizationId());
        set(begun, "departmentId", event.departmentId());
        set(begun, "code", event.code());
        set(begun, "course", event.course());
        set(begun, "startsOn", event.startsOn());
        set(begun, "endsOn", event.endsOn());
        set(begun, "prerequisites", List.of());
        set(begun, "learningObjectives", event.learningObjectives());
        set(begun, "settings", event.settings());
        set(begun, "copiedFrom", event.copiedFrom());
        set(begun, "createdAt", event.occurredAt());
        CourseDocument course = new CourseDocument(begun.append(INSTRUCTORS, new ArrayList<>())
            .append(OUTLINE_VERSIONS, new ArrayList<>())
            .append(MODULES, new ArrayList<>())
            .append(ASSESSMENTS, new ArrayList<>()));
        course.count();
        return course;
    }

    OutlineDocument outline() {
        return this.outline;
    }

    void version(long version) {
        this.course.put("version", version);
    }

    void status(CourseStatus status, String timeField, Instant time) {
        set(this.course, STATUS, status);
        set(this.course, timeField, time);
    }

    void put(String field, @Nullable Object value) {
        set(this.course, field, value);
    }

    void apply(InstructorEvent event) {
        List<Document> instructors = list(this.course, INSTRUCTORS);
        switch (event) {
            case InstructorAssigned assigned -> {
                Document instructor = new Document(INSTRUCTOR_ID, assigned.courseInstructorId().toString());
                instructors.add(OutlineItems.all(instructor, "userId", assigned.userId(), "role", assigned.role(),
                        "assignedAt", assigned.occurredAt()));
            }
            case InstructorRoleChanged changed ->
                set(OutlineItems.find(instructors, INSTRUCTOR_ID, changed.courseInstructorId()), "role",
                        changed.role());
            case InstructorRemoved removed -> instructors
                .removeIf((instructor) -> OutlineItems.is(instructor, INSTRUCTOR_ID, removed.courseInstructorId()));
        }
    }

    /** Makes what is required now the next version of the outline. */
    void release(boolean movesLearners, Instant at) {
        List<Document> versions = list(this.course, OUTLINE_VERSIONS);
        int number = versions.size() + 1;
        Document version = new Document("number", number).append("movesLearners", movesLearners);
        set(version, "releasedAt", at);
        List<UnitItems> units = openUnits();
        version.append(CONTENTS, texts(units, UnitItems::requiredContents))
            .append(ASSESSMENTS, texts(units, UnitItems::requiredAssessments));
        versions.add(version);
        this.course.put("outlineVersion", number);
    }

    private List<UnitItems> openUnits() {
        Set<String> toPass = list(this.course, ASSESSMENTS).stream()
            .filter((assessment) -> assessment.getBoolean(REQUIRED, false))
            .map((assessment) -> assessment.getString(ASSESSMENT_ID))
            .collect(Collectors.toSet());
        return this.outline.openUnits()
            .map((unit) -> new UnitItems(true, list(unit, CONTENTS).stream().map(CourseDocument::item).toList(),
                    unit.getList(ASSESSMENTS, String.class)
                        .stream()
                        .map((id) -> new UnitItems.Item(UUID.fromString(id), true, toPass.contains(id)))
                        .toList()))
            .toList();
    }

    private static UnitItems.Item item(Document content) {
        return new UnitItems.Item(UUID.fromString(content.getString(OutlineItems.CONTENT_ID)),
                OutlineItems.isPublished(content), content.get("content", Document.class).getBoolean(REQUIRED, true));
    }

    private static List<String> texts(List<UnitItems> units, Function<UnitItems, List<UUID>> ids) {
        return units.stream().flatMap((unit) -> ids.apply(unit).stream()).map(UUID::toString).toList();
    }

    void draft(UUID unitId, UUID assessmentId) {
        List<String> placed = this.outline.unit(unitId).get(ASSESSMENTS, List.<String>of());
        if (!placed.contains(assessmentId.toString())) {
            placed.add(assessmentId.toString());
        }
    }

    void place(AssessmentPlaced event) {
        draft(event.unitId(), event.assessmentId());
        list(this.course, ASSESSMENTS).stream()
            .filter((assessment) -> OutlineItems.is(assessment, ASSESSMENT_ID, event.assessmentId()))
            .forEach((assessment) -> set(assessment, REQUIRED, event.required()));
    }

    void add(AssessmentCreated event) {
        list(this.course, ASSESSMENTS).add(AssessmentDocument.created(event));
        count();
    }

    AssessmentDocument assessment(UUID assessmentId) {
        return new AssessmentDocument(OutlineItems.find(list(this.course, ASSESSMENTS), ASSESSMENT_ID, assessmentId));
    }

    /** Counts the items, including retired ones. */
    void count() {
        List<Document> contents = this.outline.contents();
        this.course.put("counts",
                new Document(MODULES, list(this.course, MODULES).size()).append(UNITS, this.outline.units().size())
                    .append(CONTENTS, contents.size())
                    .append("publishedContents", (int) contents.stream().filter(OutlineItems::isPublished).count())
                    .append(ASSESSMENTS, list(this.course, ASSESSMENTS).size()));
    }

}
