package io.annals.command.enrollment;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal.Kind;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.GradingMethod;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.ResumeEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.SuspendEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecalculateProgress;
import io.annals.api.enrollment.StudyCommand.StudyContent;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.command.course.Course;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.support.Aggregates;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests results, progress and completion. */
class CompletionTest {

    private static final CompletionCriteria ALL_PASSED = new CompletionCriteria(null, Passing.ALL, List.of(), null,
            null);

    private static final CompletionCriteria ALL_CONTENTS = new CompletionCriteria(true, null, List.of(), null, null);

    private final Classroom classroom = new Classroom();

    private final UUID course = this.classroom.courseId;

    private final UUID enrollment = this.classroom.enrollmentId;

    private final UUID learner = this.classroom.learnerId;

    private final UUID assessment = this.classroom.assessmentId;

    private final UUID first = id();

    private final UUID second = id();

    /** A course that requires one content and one assessment. */
    private final Scenario scenario = new Scenario().given(this.classroom.assessed())
        .given(new ReleaseOutline(this.course, true), new RecalculateProgress(this.enrollment));

    @Test
    void progress_is_a_percentage_of_required_content_and_assessments() {
        this.scenario.when(complete(this.classroom.contentId))
            .then(new ContentCompleted(this.enrollment, this.learner, this.course, this.classroom.contentId, NOW),
                    moved("50.00", 1, 2, false));
        result(this.first, 1, "39").then(recorded(this.first, 1, "39", false, "39", this.first, false));
        result(this.second, 2, "40").then(recorded(this.second, 2, "40", true, "40", this.second, true),
                moved("100.00", 2, 2, false));
    }

    @Test
    void the_same_result_again_changes_nothing() {
        result(this.first, 1, "50").thenAccepted();
        result(this.first, 1, "50.0").thenNothing();
    }

    @Test
    void the_highest_result_counts_where_the_assessment_says_nothing_else() {
        result(this.first, 1, "70").thenAccepted();
        result(this.second, 2, "60").then(recorded(this.second, 2, "60", true, "70", this.first, true));
    }

    @Test
    void the_latest_or_the_first_result_counts_as_the_assessment_says() {
        result(this.first, 1, "70", GradingMethod.LATEST).thenAccepted();
        result(this.second, 2, "30", GradingMethod.LATEST)
            .then(recorded(this.second, 2, "30", false, "30", this.second, false), moved("0.00", 0, 2, false));
        UUID third = id();
        result(third, 3, "90", GradingMethod.FIRST).then(recorded(third, 3, "90", true, "70", this.first, true),
                moved("50.00", 1, 2, false));
    }

    @Test
    void the_average_result_counts_where_the_assessment_says_so() {
        result(this.first, 1, "70", GradingMethod.AVERAGE).thenAccepted();
        result(this.second, 2, "9", GradingMethod.AVERAGE)
            .then(recorded(this.second, 2, "9", false, "39.5", null, false), moved("0.00", 0, 2, false));
    }

    @Test
    void a_voided_attempt_no_longer_counts() {
        result(this.first, 1, "70").thenAccepted();
        result(this.second, 2, "60").thenAccepted();
        result(this.first, 1, null).then(recorded(this.first, 1, null, false, "60", this.second, true));
        result(this.second, 2, null).then(recorded(this.second, 2, null, false, null, null, false),
                moved("0.00", 0, 2, false));
        result(id(), 3, null).thenNothing();
    }

    @Test
    void attempts_at_versions_with_different_maximum_scores_are_compared_by_percentage() {
        result(this.first, 1, "60").thenAccepted();
        AssessmentVersion half = version(50, 20, GradingMethod.HIGHEST);
        result(this.second, 2, "35", half).then(new ResultRecorded(this.enrollment, this.learner, this.course,
                this.assessment, this.second, 2, points("35"), BigDecimal.valueOf(50), true, points("35"), this.second,
                BigDecimal.valueOf(50), true, null, null, NOW));
        UUID third = id();
        result(third, 3, "10", half).then(new ResultRecorded(this.enrollment, this.learner, this.course,
                this.assessment, third, 3, points("10"), BigDecimal.valueOf(50), false, points("35"), this.second,
                BigDecimal.valueOf(50), true, null, null, NOW));
    }

    @Test
    void the_first_time_the_criteria_are_met_the_enrollment_completes_once() {
        this.scenario.given(criteria(ALL_PASSED));
        result(this.first, 1, "70").then(recorded(this.first, 1, "70", true, "70", this.first, true),
                moved("50.00", 1, 2, true), completed());
        result(this.second, 2, "90").then(recorded(this.second, 2, "90", true, "90", this.second, true));
    }

    @Test
    void completed_at_and_currently_meets_the_criteria_are_two_facts() {
        this.scenario.given(criteria(ALL_PASSED));
        result(this.first, 1, "70").thenAccepted();
        result(this.first, 1, "20").then(recorded(this.first, 1, "20", false, "20", this.first, false),
                moved("0.00", 0, 2, false));
        result(this.first, 1, "80").then(recorded(this.first, 1, "80", true, "80", this.first, true),
                moved("50.00", 1, 2, true));
        assertThat(this.scenario.all(CourseCompleted.class)).hasSize(1);
    }

    @Test
    void a_learner_can_study_on_after_completion() {
        this.scenario.given(criteria(ALL_PASSED));
        result(this.first, 1, "70").thenAccepted();
        this.scenario.when(complete(this.classroom.contentId))
            .then(new ContentCompleted(this.enrollment, this.learner, this.course, this.classroom.contentId, NOW),
                    moved("100.00", 2, 2, true));
    }

    @Test
    void all_required_content_completes_the_course() {
        this.scenario.given(criteria(ALL_CONTENTS))
            .when(complete(this.classroom.contentId))
            .then(new ContentCompleted(this.enrollment, this.learner, this.course, this.classroom.contentId, NOW),
                    moved("50.00", 1, 2, true), completed());
    }

    @Test
    void a_minimum_time_completes_the_course() {
        this.scenario
            .given(criteria(new CompletionCriteria(null, null, List.of(), null, 60)),
                    new StudyContent(this.enrollment, this.classroom.contentId, 59, null))
            .when(new StudyContent(this.enrollment, this.classroom.contentId, 1, null))
            .then(new ContentStudied(this.enrollment, this.learner, this.course, this.classroom.contentId, 1, 60,
                    BigDecimal.ZERO, NOW), moved("0.00", 0, 2, true), completed());
    }

    @Test
    void the_enrollments_own_criteria_are_in_place_of_the_courses() {
        UUID other = id();
        UUID own = id();
        this.scenario
            .given(criteria(ALL_PASSED), Classroom.learner(other, "other"),
                    new EnrollLearner(own, other, this.course, null, ALL_CONTENTS, Map.of()))
            .when(new CompleteContent(own, this.classroom.contentId))
            .thenAccepted();
        assertThat(this.scenario.all(CourseCompleted.class)).extracting(CourseCompleted::enrollmentId)
            .containsExactly(own);
    }

    @Test
    void own_criteria_require_something_and_name_assessments_of_the_course() {
        UUID other = id();
        this.scenario.given(Classroom.learner(other, "other"))
            .when(enroll(other, new CompletionCriteria(null, null, List.of(), null, null)))
            .thenRefused(Kind.INVALID, "criteria-empty", "completionCriteria")
            .when(enroll(other, new CompletionCriteria(true, Passing.SOME, List.of(id()), null, null)))
            .thenRefused("assessment-of-other-course", "completionCriteria.assessmentIds[0]");
    }

    private EnrollLearner enroll(UUID user, CompletionCriteria own) {
        return new EnrollLearner(id(), user, this.course, null, own, Map.of());
    }

    @Test
    void completed_is_final_for_this_run() {
        this.scenario.given(criteria(ALL_CONTENTS), complete(this.classroom.contentId))
            .when(new WithdrawLearner(this.enrollment))
            .thenRefused("enrollment-ended")
            .when(this.classroom.enroll(id(), this.learner))
            .thenRefused("already-enrolled")
            .when(new RecordOutcome(this.enrollment, Outcome.FAIL))
            .thenRefused("enrollment-ended")
            .when(new RecordOutcome(this.enrollment, Outcome.DISTINCTION))
            .then(new OutcomeRecorded(this.enrollment, this.learner, this.course, Outcome.DISTINCTION, NOW))
            .when(new RecordOutcome(this.enrollment, Outcome.PASS))
            .thenRefused("enrollment-ended");
    }

    @Test
    void results_after_a_withdrawal_complete_the_course_on_reactivation() {
        this.scenario.given(criteria(ALL_PASSED), new WithdrawLearner(this.enrollment));
        result(this.first, 1, "70").then(recorded(this.first, 1, "70", true, "70", this.first, true),
                moved("50.00", 1, 2, true));
        this.scenario.when(new ReactivateEnrollment(this.enrollment))
            .then(new EnrollmentReactivated(this.enrollment, this.learner, this.course, NOW), completed());
    }

    @Test
    void results_during_a_suspension_complete_the_course_on_resumption() {
        this.scenario.given(criteria(ALL_PASSED), new SuspendEnrollment(this.enrollment, null));
        result(this.first, 1, "70").then(recorded(this.first, 1, "70", true, "70", this.first, true),
                moved("50.00", 1, 2, true));
        this.scenario.when(new ResumeEnrollment(this.enrollment))
            .then(new EnrollmentResumed(this.enrollment, this.learner, this.course, NOW), completed());
    }

    @Test
    void a_failed_learner_does_not_complete_the_course() {
        this.scenario.given(criteria(ALL_PASSED), new RecordOutcome(this.enrollment, Outcome.FAIL));
        result(this.first, 1, "70").then(recorded(this.first, 1, "70", true, "70", this.first, true),
                moved("50.00", 1, 2, true));
    }

    @Test
    void progress_is_never_lost_by_an_outline_change_and_a_change_says_whether_learners_move() {
        UUID third = id();
        this.scenario.given(complete(this.classroom.contentId), content(third))
            .given(new ReleaseOutline(this.course, false))
            .when(new RecalculateProgress(this.enrollment))
            .thenNothing()
            .given(new ReleaseOutline(this.course, true))
            .when(new RecalculateProgress(this.enrollment))
            .then(new ProgressMoved(this.enrollment, this.learner, this.course, new BigDecimal("33.33"), 1, 3, 4, false,
                    NOW))
            .when(new RecalculateProgress(this.enrollment))
            .thenNothing();
    }

    @Test
    void optional_items_do_not_count() {
        UUID optional = id();
        this.scenario
            .given(new AddContent(this.course, this.classroom.unitId, optional,
                    new Content("page", "Optional", Map.of(), null, Map.of(), false), true),
                    new ReleaseOutline(this.course, true))
            .when(complete(optional))
            .then(new ContentCompleted(this.enrollment, this.learner, this.course, optional, NOW), new ProgressMoved(
                    this.enrollment, this.learner, this.course, new BigDecimal("0.00"), 0, 2, 3, false, NOW));
    }

    @Test
    void a_learner_who_has_done_nothing_moves_with_the_outline_too() {
        this.scenario
            .given(new PublishContent(this.course, this.classroom.secondContentId),
                    new ReleaseOutline(this.course, true))
            .when(new RecalculateProgress(this.enrollment))
            .then(new ProgressMoved(this.enrollment, this.learner, this.course, new BigDecimal("0.00"), 0, 3, 3, false,
                    NOW));
    }

    private Scenario result(UUID attempt, int number, @Nullable String score) {
        return result(attempt, number, score, GradingMethod.HIGHEST);
    }

    private Scenario result(UUID attempt, int number, @Nullable String score, GradingMethod counting) {
        return result(attempt, number, score, version(100, 40, counting));
    }

    private Scenario result(UUID attempt, int number, @Nullable String score, AssessmentVersion version) {
        AttemptOutcome outcome = new AttemptOutcome(this.assessment, attempt, number,
                (score != null) ? Fraction.of(new BigDecimal(score)) : null, version);
        return this.scenario.whenHandling((found) -> {
            Aggregates<Course> courses = new Aggregates<>(found.repository(Course.class));
            new Aggregates<>(found.repository(Enrollment.class)).change(this.enrollment, (enrollment) -> {
                LearnerRequirements syllabus = courses.ask(enrollment.courseId(), Course::learnerRequirements);
                enrollment.recordResult(outcome, syllabus, NOW);
            });
        });
    }

    private static AssessmentVersion version(int maxScore, int passing, GradingMethod counting) {
        AssessmentSettings settings = new AssessmentSettings(true, true, null, null, counting, null, null, null, null,
                null, null, Map.of());
        return new AssessmentVersion(1, new AssessmentConfiguration(BigDecimal.valueOf(maxScore),
                BigDecimal.valueOf(passing), null, null, null, null, settings), List.of(), List.of());
    }

    private DomainEvent recorded(UUID attempt, int number, @Nullable String attemptScore, boolean attemptPassed,
            @Nullable String score, @Nullable UUID counting, boolean passed) {
        return new ResultRecorded(this.enrollment, this.learner, this.course, this.assessment, attempt, number,
                points(attemptScore), BigDecimal.valueOf(100), attemptPassed, points(score), counting,
                BigDecimal.valueOf(100), passed, null, null, NOW);
    }

    private static @Nullable BigDecimal points(@Nullable String score) {
        return (score != null) ? new BigDecimal(score).setScale(4) : null;
    }

    /** In the second outline version. */
    private DomainEvent moved(String percent, int done, int required, boolean meets) {
        return new ProgressMoved(this.enrollment, this.learner, this.course, new BigDecimal(percent), done, required, 2,
                meets, NOW);
    }

    private DomainEvent completed() {
        return new CourseCompleted(this.enrollment, this.learner, this.course, NOW);
    }

    private CompleteContent complete(UUID content) {
        return new CompleteContent(this.enrollment, content);
    }

    private AddContent content(UUID content) {
        return new AddContent(this.course, this.classroom.unitId, content, Content.titled("page", "Content"), true);
    }

    private ConfigureCourse criteria(CompletionCriteria criteria) {
        return new ConfigureCourse(this.course,
                new CourseSettings(null, null, null, null, null, null, criteria, Map.of()));
    }

}
