package io.annals.projection.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.course.CourseEvent.ContentAdded;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.ModuleAdded;
import io.annals.api.course.CourseEvent.UnitAdded;
import org.bson.Document;

import static io.annals.projection.document.Values.set;

/**
 * A course: {@code modules[].units[].contents[]}, in order; a unit names the assessments
 * placed in it by their ids, {@code assessments[]} of the course describes all of them.
 */
final class CourseDocument {

    private static final String MODULES = "modules";

    private static final String UNITS = "units";

    private static final String CONTENTS = "contents";

    private static final String ASSESSMENTS = "assessments";

    private static final String MODULE_ID = "moduleId";

    private static final String UNIT_ID = "unitId";

    private static final String CONTENT_ID = "contentId";

    private static final String ASSESSMENT_ID = "assessmentId";

    private static final String STATUS = "status";

    private static final String DRAFT = "draft";

    private final Document course;

    CourseDocument(Document course) {
        this.course = course;
    }

    static CourseDocument created(Document begun, CourseCreated event) {
        begun.append(STATUS, DRAFT);
        set(begun, "organizationId", event.organizationId());
        set(begun, "departmentId", event.departmentId());
        set(begun, "code", event.code());
        set(begun, "title", event.title());
        set(begun, "description", event.description());
        set(begun, "category", event.category());
        set(begun, "difficultyLevel", event.difficultyLevel());
        set(begun, "durationHours", event.durationHours());
        set(begun, "startsOn", event.startsOn());
        set(begun, "endsOn", event.endsOn());
        set(begun, "learningObjectives", event.learningObjectives());
        set(begun, "metadata", event.metadata());
        set(begun, "settings", event.settings());
        set(begun, "createdAt", event.occurredAt());
        CourseDocument course = new CourseDocument(
                begun.append(MODULES, new ArrayList<>()).append(ASSESSMENTS, new ArrayList<>()));
        course.count();
        return course;
    }

    void version(long version) {
        this.course.put("version", version);
    }

    void status(String status, String timeField, Instant time) {
        this.course.put(STATUS, status);
        set(this.course, timeField, time);
    }

    void add(ModuleAdded event) {
        Document module = new Document(MODULE_ID, event.moduleId().toString()).append("sequenceNo", event.sequenceNo());
        set(module, "title", event.title());
        set(module, "description", event.description());
        set(module, "durationMins", event.durationMins());
        list(this.course, MODULES).add(module.append(UNITS, new ArrayList<>()));
        count();
    }

    void add(UnitAdded event) {
        Document unit = new Document(UNIT_ID, event.unitId().toString()).append("sequenceNo", event.sequenceNo());
        set(unit, "title", event.title());
        set(unit, "description", event.description());
        set(unit, "type", event.type());
        set(unit, "durationMins", event.durationMins());
        Document module = find(list(this.course, MODULES), MODULE_ID, event.moduleId());
        list(module, UNITS).add(unit.append(CONTENTS, new ArrayList<>()).append(ASSESSMENTS, new ArrayList<>()));
        count();
    }

    void add(ContentAdded event) {
        Document content = new Document(CONTENT_ID, event.contentId().toString())
            .append("sequenceNo", event.sequenceNo())
            .append(STATUS, DRAFT);
        set(content, "type", event.type());
        set(content, "title", event.title());
        set(content, "estimatedDuration", event.estimatedDuration());
        set(content, "contentData", event.contentData());
        set(content, "metadata", event.metadata());
        list(find(units(), UNIT_ID, event.unitId()), CONTENTS).add(content);
        count();
    }

    void publish(UUID contentId) {
        find(contents(), CONTENT_ID, contentId).put(STATUS, "published");
        count();
    }

    void place(UUID unitId, UUID assessmentId) {
        List<String> placed = find(units(), UNIT_ID, unitId).get(ASSESSMENTS, List.<String>of());
        if (!placed.contains(assessmentId.toString())) {
            placed.add(assessmentId.toString());
        }
    }

    void add(AssessmentCreated event) {
        Document assessment = new Document(ASSESSMENT_ID, event.assessmentId().toString()).append(STATUS, DRAFT);
        set(assessment, UNIT_ID, event.unitId());
        set(assessment, "title", event.title());
        set(assessment, "description", event.description());
        set(assessment, "type", event.type());
        set(assessment, "maxScore", event.maxScore());
        set(assessment, "passingScore", event.passingScore());
        set(assessment, "durationMins", event.durationMins());
        set(assessment, "maxAttempts", event.maxAttempts());
        set(assessment, "weight", event.weight());
        set(assessment, "dueAt", event.dueAt());
        set(assessment, "settings", event.settings());
        list(this.course, ASSESSMENTS).add(assessment);
        count();
    }

    void assessment(UUID assessmentId, String status, String timeField, Instant time) {
        Document assessment = find(list(this.course, ASSESSMENTS), ASSESSMENT_ID, assessmentId);
        assessment.put(STATUS, status);
        set(assessment, timeField, time);
    }

    private void count() {
        List<Document> contents = contents();
        this.course.put("counts",
                new Document(MODULES, list(this.course, MODULES).size()).append(UNITS, units().size())
                    .append(CONTENTS, contents.size())
                    .append("publishedContents",
                            (int) contents.stream().filter((content) -> !DRAFT.equals(content.get(STATUS))).count())
                    .append(ASSESSMENTS, list(this.course, ASSESSMENTS).size()));
    }

    private List<Document> units() {
        return list(this.course, MODULES).stream().flatMap((module) -> list(module, UNITS).stream()).toList();
    }

    private List<Document> contents() {
        return units().stream().flatMap((unit) -> list(unit, CONTENTS).stream()).toList();
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class);
    }

    private static Document find(List<Document> documents, String field, UUID id) {
        return documents.stream()
            .filter((document) -> id.toString().equals(document.get(field)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The course has no " + field + " " + id));
    }

}
