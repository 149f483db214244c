package io.annals.query.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.Refusal;
import io.annals.api.course.CourseOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.document.DocumentViewMapper;
import io.annals.query.document.TenantCollection;
import io.annals.query.document.TenantDocuments;
import io.annals.query.learning.StudyFacts.ContentFacts;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the enrollments, results and progress of learners, and their courses. */
@Component
public final class LearningReads {

    /** Without the material of contents, which can be large. */
    private static final String[] COURSE_FIELDS = { "code", "course.title", "status", "endsOn",
            "settings.completionCriteria", "outlineVersions", "modules.moduleId", "modules.sequenceNo",
            "modules.status", "modules.module", "modules.requirements", "modules.units.unitId",
            "modules.units.sequenceNo", "modules.units.status", "modules.units.unit", "modules.units.assessments",
            "modules.units.contents.contentId", "modules.units.contents.sequenceNo", "modules.units.contents.status",
            "modules.units.contents.content.type", "modules.units.contents.content.title",
            "modules.units.contents.content.required", "modules.units.contents.content.estimatedDuration",
            "assessments.assessmentId", "assessments.title", "assessments.type", "assessments.status",
            "assessments.maxScore", "assessments.passingScore", "assessments.maxAttempts", "assessments.weight",
            "assessments.dueAt", "assessments.required", "assessments.settings.opensAt",
            "assessments.settings.closesAt" };

    private static final DocumentViewMapper<CourseFacts> COURSE = DocumentViewMapper.of(CourseFacts.class);

    private static final DocumentViewMapper<EnrollmentFacts> ENROLLMENT = DocumentViewMapper.of(EnrollmentFacts.class);

    private static final DocumentViewMapper<ResultFacts> RESULT = DocumentViewMapper.of(ResultFacts.class);

    private static final DocumentViewMapper<ResultFacts> WITHOUT_ATTEMPTS = RESULT.without("attempts");

    private static final ViewMapper<ContentFacts> CONTENT = ViewMapper.of(ContentFacts.class);

    private final TenantDocuments documents;

    private final TenantReads reads;

    LearningReads(TenantDocuments documents, TenantReads reads) {
        this.documents = documents;
        this.reads = reads;
    }

    /** The existing ones of these courses, by id. */
    public Map<UUID, CourseFacts> courses(Collection<UUID> courseIds, Caller caller) {
        return this.documents.of(caller, "course_catalog")
            .some(texts(courseIds), COURSE, COURSE_FIELDS)
            .stream()
            .collect(Collectors.toMap(CourseFacts::courseId, (course) -> course));
    }

    public Optional<CourseFacts> course(UUID courseId, Caller caller) {
        return Optional.ofNullable(courses(List.of(courseId), caller).get(courseId));
    }

    /** An enrollment with its results. */
    public EnrollmentFacts enrollment(UUID enrollmentId, Caller caller) {
        return Optional.ofNullable(enrollments(List.of(enrollmentId), caller).get(enrollmentId))
            .orElseThrow(() -> Refusal.notFound("enrollment"));
    }

    /** The existing ones of these enrollments with their results, by id. */
    public Map<UUID, EnrollmentFacts> enrollments(Collection<UUID> enrollmentIds, Caller caller) {
        List<EnrollmentFacts> found = gradebook(caller).some(texts(enrollmentIds), ENROLLMENT);
        return withResults(found, RESULT, caller).stream()
            .collect(Collectors.toMap(EnrollmentFacts::enrollmentId, (enrollment) -> enrollment));
    }

    /**
     * The enrollments in a course with their results, ordered by id.
     * @param after the id after which to begin; {@code null} for the start
     * @param attempts whether the results have their attempts
     */
    public List<EnrollmentFacts> enrollmentsOfCourse(UUID courseId, @Nullable UUID after, int limit, boolean attempts,
            Caller caller) {
        List<EnrollmentFacts> found = gradebook(caller).having("courseId", courseId, after, limit, ENROLLMENT);
        return withResults(found, attempts ? RESULT : WITHOUT_ATTEMPTS, caller);
    }

    private List<EnrollmentFacts> withResults(List<EnrollmentFacts> enrollments, DocumentViewMapper<ResultFacts> mapper,
            Caller caller) {
        List<UUID> ids = enrollments.stream().map(EnrollmentFacts::enrollmentId).toList();
        Map<UUID, List<ResultFacts>> results = results(caller).having("enrollmentId", texts(ids), mapper)
            .stream()
            .collect(Collectors.groupingBy(ResultFacts::enrollmentId));
        return enrollments.stream()
            .map((enrollment) -> enrollment.with(results.getOrDefault(enrollment.enrollmentId(), List.of())))
            .toList();
    }

    /** The enrollments, without results. */
    public TenantCollection gradebook(Caller caller) {
        return this.documents.of(caller, "gradebook");
    }

    /** The results, each of an enrollment in an assessment. */
    public TenantCollection results(Caller caller) {
        return this.documents.of(caller, "gradebook_result");
    }

    /** The work with contents, by enrollment; those without any are missing. */
    public Map<UUID, StudyFacts> study(Collection<UUID> enrollmentIds, Caller caller) {
        List<ContentFacts> contents = this.reads.of(caller, (lms) -> lms.sql("""
                select enrollment_id, content_id, status, time_spent_mins, progress, created_at as started_at,
                       completed_at
                from lms.content_progress
                where enrollment_id = any(:enrollmentIds)
                """).param("enrollmentIds", enrollmentIds.toArray(UUID[]::new)).query(CONTENT).list());
        Map<UUID, StudyFacts> study = new HashMap<>();
        contents.stream()
            .collect(Collectors.groupingBy(ContentFacts::enrollmentId))
            .forEach((enrollmentId, ofEnrollment) -> study.put(enrollmentId, new StudyFacts(ofEnrollment)));
        return study;
    }

    private StudyFacts study(UUID enrollmentId, Caller caller) {
        return study(List.of(enrollmentId), caller).getOrDefault(enrollmentId, StudyFacts.NONE);
    }

    /** The course of an enrollment for its learner. */
    public LearnerCourse learnerCourse(UUID enrollmentId, Caller caller) {
        EnrollmentFacts enrollment = enrollment(enrollmentId, caller);
        CourseFacts course = course(enrollment.courseId(), caller).orElseThrow(() -> Refusal.notFound("course"));
        StudyFacts study = study(enrollmentId, caller);
        return new LearnerCourse(enrollment, study, course);
    }

    /**
     * Decides what the caller may read of a published course.
     * @param course the document of the course
     * @param outline the view of all its modules
     * @return empty if the caller may not study the course now
     */
    public Optional<ContentVisibility> reading(Document course, CourseOutline outline, Instant now, Caller caller) {
        return gradebook(caller).one("userId", caller.actorId(), "courseId", outline.id(), ENROLLMENT)
            .filter((enrollment) -> enrollment.mayStudy(now))
            .map((enrollment) -> reading(enrollment, facts(course, outline), caller));
    }

    /** Results and the work with contents are only needed for locks. */
    private ContentVisibility reading(EnrollmentFacts enrollment, CourseFacts course, Caller caller) {
        if (!course.hasRequirements()) {
            return ContentVisibility.of(new LearnerCourse(enrollment, StudyFacts.NONE, course));
        }
        EnrollmentFacts complete = withResults(List.of(enrollment), RESULT, caller).getFirst();
        return ContentVisibility.of(new LearnerCourse(complete, study(enrollment.enrollmentId(), caller), course));
    }

    private static CourseFacts facts(Document course, CourseOutline outline) {
        Document withoutModules = new Document(course);
        withoutModules.remove("modules");
        return COURSE.view(withoutModules).with(OutlineFacts.of(outline.modules()));
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).distinct().toList();
    }

}
