package io.annals.query.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.enrollment.Accommodation;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.Progress;
import io.annals.api.learning.GradebookRow.GradebookAttempt;
import io.annals.api.learning.LearnerDashboard.DashboardResult;
import io.annals.api.learning.LearnerDashboard.DueAssessment;
import io.annals.api.learning.LearnerDashboard.EnrolledCourse;
import io.annals.api.learning.LearnerDashboard.LatestAttempt;
import io.annals.api.learning.LearnerDashboard.NextStep;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import io.annals.query.learning.CourseFacts.CatalogModule;
import io.annals.query.learning.CourseFacts.CatalogUnit;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.ResultFacts;
import io.annals.query.learning.LearnerCourse;
import io.annals.query.learning.StudyFacts;
import org.jspecify.annotations.Nullable;

/** Maps an enrollment to its entry in the learner's dashboard. */
final class CourseCard {

    private final EnrollmentFacts enrollment;

    private final @Nullable Instant lastActivityAt;

    /** Absent until the catalog has the course. */
    private final @Nullable LearnerCourse learnerCourse;

    private final Instant now;

    CourseCard(EnrollmentFacts enrollment, @Nullable Instant lastActivityAt, StudyFacts study,
            @Nullable CourseFacts course, Instant now) {
        this.enrollment = enrollment;
        this.lastActivityAt = lastActivityAt;
        this.learnerCourse = (course != null) ? new LearnerCourse(enrollment, study, course) : null;
        this.now = now;
    }

    EnrolledCourse view() {
        Optional<LearnerCourse> known = Optional.ofNullable(this.learnerCourse);
        Optional<LearnerCourse> active = known.filter((one) -> one.isActive(this.now));
        Optional<Progress> progress = known.map(LearnerCourse::progress);
        Optional<CourseFacts> course = known.map(LearnerCourse::course);
        EnrollmentFacts facts = this.enrollment;
        return new EnrolledCourse(facts.enrollmentId(), facts.courseId(), course.map(CourseFacts::code).orElse(null),
                course.map(CourseFacts::title).orElse(null), facts.status(),
                facts.effectiveStatus(course.orElse(null), this.now), facts.outcome(), facts.enrolledAt(),
                facts.startDate(), facts.endedAt(), facts.withdrawnAt(), this.lastActivityAt,
                progress.map(Progress::percent).orElse(facts.progress()), progress.map(Progress::done).orElse(0),
                progress.map(Progress::required).orElse(0), facts.meetsCriteria(), facts.completedAt(),
                active.flatMap(this::nextStep).orElse(null), active.map(this::due).orElse(List.of()), results());
    }

    private Optional<NextStep> nextStep(LearnerCourse course) {
        return course.modules()
            .stream()
            .filter((module) -> course.locks(module).isEmpty())
            .flatMap((module) -> course.units(module).stream().flatMap((unit) -> steps(course, module, unit)))
            .findFirst();
    }

    private Stream<NextStep> steps(LearnerCourse course, CatalogModule module, CatalogUnit unit) {
        LearnerResults results = course.results();
        Stream<NextStep> contents = course.contents(module, unit)
            .stream()
            .filter((content) -> course.required().contents().contains(content.contentId()))
            .filter((content) -> !results.hasCompleted(content.contentId()))
            .map((content) -> new NextStep("content", content.contentId(), content.title(), module.moduleId(),
                    unit.unitId()));
        Stream<NextStep> assessments = course.assessments(module, unit)
            .stream()
            .filter((assessment) -> course.required().assessments().contains(assessment.assessmentId()))
            .filter((assessment) -> canBePassed(course, assessment))
            .map((assessment) -> new NextStep("assessment", assessment.assessmentId(), assessment.title(),
                    module.moduleId(), unit.unitId()));
        return Stream.concat(contents, assessments);
    }

    private boolean canBePassed(LearnerCourse course, CatalogAssessment assessment) {
        UUID id = assessment.assessmentId();
        ResultFacts result = course.result(id);
        if (course.results().hasPassed(id) || !isOpenNow(assessment)) {
            return false;
        }
        Integer left = course.attemptsLeft(assessment);
        return result.open().isPresent() || (!result.waitsForScore() && (left == null || left > 0));
    }

    private boolean isOpenNow(CatalogAssessment assessment) {
        return !assessment.isClosed() && assessment.settings().includes(this.now);
    }

    private List<DueAssessment> due(LearnerCourse course) {
        List<DueAssessment> due = new ArrayList<>();
        for (CatalogModule module : course.modules()) {
            boolean locked = !course.locks(module).isEmpty();
            for (CatalogUnit unit : course.units(module)) {
                for (CatalogAssessment assessment : course.assessments(module, unit)) {
                    Instant dueAt = assessment.dueAt();
                    if (dueAt != null && !assessment.isClosed()
                            && !course.result(assessment.assessmentId()).submitted()) {
                        due.add(new DueAssessment(assessment.assessmentId(), assessment.title(), dueAt,
                                assessment.wasDue(this.now), locked));
                    }
                }
            }
        }
        due.sort(Comparator.comparing(DueAssessment::dueAt));
        return due;
    }

    private List<DashboardResult> results() {
        return this.enrollment.results().stream().map(this::result).toList();
    }

    private DashboardResult result(ResultFacts result) {
        UUID id = result.assessmentId();
        Accommodation extra = this.enrollment.accommodation(id);
        Optional<CatalogAssessment> assessment = Optional.ofNullable(this.learnerCourse)
            .flatMap((one) -> one.course().assessment(id));
        return new DashboardResult(id, assessment.map(CatalogAssessment::title).orElse(null), result.attemptsUsed(),
                assessment.map((one) -> extra.attemptsLeft(one.maxAttempts(), result.attemptsUsed())).orElse(null),
                extra.extraAttempts(), extra.extraMinutes(), result.maxScore(), result.passingScore(),
                result.countingAttemptId(), result.score(), result.percent(), result.passed(), result.late(),
                result.attempts().isEmpty() ? null : attempt(result.attempts().getLast()));
    }

    private static LatestAttempt attempt(GradebookAttempt attempt) {
        return new LatestAttempt(attempt.attemptId(), attempt.attemptNumber(), attempt.status(), attempt.startedAt(),
                attempt.deadline(), attempt.submittedAt(), attempt.gradedAt(), attempt.score(), attempt.passed());
    }

}
