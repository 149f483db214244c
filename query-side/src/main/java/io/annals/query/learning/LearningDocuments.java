package io.annals.query.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.course.CourseOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.document.DocumentViewMapper;
import io.annals.query.document.TenantCollection;
import io.annals.query.document.TenantDocuments;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Reads the documents of learners and their courses. */
@Component
public final class LearningDocuments {

    private static final String ID = "_id";

    /** Without the material of contents, which can be large. */
    private static final String[] COURSE = { "code", "title", "status", "endsOn", "settings.completionCriteria",
            "outlineVersions", "modules.moduleId", "modules.sequenceNo", "modules.status", "modules.module",
            "modules.requirements", "modules.units.unitId", "modules.units.sequenceNo", "modules.units.status",
            "modules.units.unit", "modules.units.assessments", "modules.units.contents.contentId",
            "modules.units.contents.sequenceNo", "modules.units.contents.status", "modules.units.contents.content.type",
            "modules.units.contents.content.title", "modules.units.contents.content.required",
            "modules.units.contents.content.estimatedDuration", "assessments.assessmentId", "assessments.title",
            "assessments.type", "assessments.status", "assessments.maxScore", "assessments.passingScore",
            "assessments.maxAttempts", "assessments.weight", "assessments.dueAt", "assessments.required",
            "assessments.settings.opensAt", "assessments.settings.closesAt" };

    private final TenantDocuments documents;

    LearningDocuments(TenantDocuments documents) {
        this.documents = documents;
    }

    /** The existing ones of these courses, by id. */
    public Map<UUID, CourseFacts> courses(Collection<UUID> courseIds, Caller caller) {
        Map<UUID, CourseFacts> courses = new HashMap<>();
        for (Document course : this.documents.of(caller, "course_catalog").some(texts(courseIds), COURSE)) {
            CourseFacts facts = course(course);
            courses.put(facts.courseId(), facts);
        }
        return courses;
    }

    private static CourseFacts course(Document course) {
        return DocumentViewMapper.view(course.append("courseId", course.get(ID)), CourseFacts.class);
    }

    public Optional<CourseFacts> course(UUID courseId, Caller caller) {
        return Optional.ofNullable(courses(List.of(courseId), caller).get(courseId));
    }

    /** An enrollment with its results. */
    public EnrollmentFacts enrollment(UUID enrollmentId, Caller caller) {
        return gradebook(caller).one(enrollmentId)
            .map(LearningDocuments::enrollment)
            .orElseThrow(() -> Refusal.notFound("enrollment"));
    }

    /** The existing ones of these enrollments, by id. */
    public Map<UUID, EnrollmentFacts> enrollments(Collection<UUID> enrollmentIds, Caller caller) {
        Map<UUID, EnrollmentFacts> enrollments = new HashMap<>();
        for (Document row : gradebook(caller).some(texts(enrollmentIds))) {
            EnrollmentFacts facts = enrollment(row);
            enrollments.put(facts.enrollmentId(), facts);
        }
        return enrollments;
    }

    /** Reads a document of {@code gradebook}. */
    public static EnrollmentFacts enrollment(Document row) {
        return DocumentViewMapper.view(row.append("enrollmentId", row.get(ID)), EnrollmentFacts.class);
    }

    public TenantCollection gradebook(Caller caller) {
        return this.documents.of(caller, "gradebook");
    }

    /** The work with contents, by enrollment; those without any are missing. */
    public Map<UUID, StudyFacts> study(Collection<UUID> enrollmentIds, Caller caller) {
        return study(enrollmentIds, caller, "contents");
    }

    private Map<UUID, StudyFacts> study(Collection<UUID> enrollmentIds, Caller caller, String... fields) {
        Map<UUID, StudyFacts> study = new HashMap<>();
        for (Document record : this.documents.of(caller, "learning_record").some(texts(enrollmentIds), fields)) {
            study.put(UUID.fromString(record.getString(ID)), DocumentViewMapper.view(record, StudyFacts.class));
        }
        return study;
    }

    /** The course of an enrollment for its learner. */
    public LearnerCourse learnerCourse(UUID enrollmentId, Caller caller) {
        EnrollmentFacts enrollment = enrollment(enrollmentId, caller);
        CourseFacts course = course(enrollment.courseId(), caller).orElseThrow(() -> Refusal.notFound("course"));
        StudyFacts study = study(List.of(enrollmentId), caller).getOrDefault(enrollmentId, StudyFacts.NONE);
        return new LearnerCourse(enrollment, study, course);
    }

    /**
     * Decides what the caller may read of a published course.
     * @param course the document of the course
     * @param outline the view of all its modules
     * @return empty if the caller may not study the course now
     */
    public Optional<ContentVisibility> reading(Document course, CourseOutline outline, Instant now, Caller caller) {
        return gradebook(caller).one("userId", caller.actorId(), "courseId", outline.id())
            .map(LearningDocuments::enrollment)
            .filter((enrollment) -> enrollment.mayStudy(now))
            .map((enrollment) -> reading(enrollment, facts(course, outline), caller));
    }

    /**
     * The work with contents is only needed for locks, and then only which contents were
     * opened or completed.
     */
    private ContentVisibility reading(EnrollmentFacts enrollment, CourseFacts course, Caller caller) {
        UUID id = enrollment.enrollmentId();
        Map<UUID, StudyFacts> study = course.hasRequirements()
                ? study(List.of(id), caller, "contents.contentId", "contents.status") : Map.of();
        return ContentVisibility.of(new LearnerCourse(enrollment, study.getOrDefault(id, StudyFacts.NONE), course));
    }

    private static CourseFacts facts(Document course, CourseOutline outline) {
        Document withoutModules = new Document(course);
        withoutModules.remove("modules");
        return course(withoutModules).with(OutlineFacts.of(outline.modules()));
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).distinct().toList();
    }

}
