package io.annals.command.attempt;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.Outcome;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static io.annals.command.support.Scenario.ADMIN;
import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

class AssessmentAttemptTest {

    private final Scenario scenario = new Scenario();

    private final Classroom classroom = new Classroom();

    private final UUID attemptId = id();

    private final UUID enrollmentId = this.classroom.enrollmentId;

    private final UUID learnerId = this.classroom.learnerId;

    private final UUID assessmentId = this.classroom.assessmentId;

    @Test
    void an_attempt_is_granted_by_the_enrollment_and_started() {
        this.scenario.given(this.classroom.assessed())
            .when(start(this.attemptId))
            .then(new AttemptGranted(this.enrollmentId, this.assessmentId, this.attemptId, 1, NOW), started(1))
            .thenAnswer(this.attemptId);
    }

    @Test
    void attempts_are_numbered_until_none_is_left() {
        this.scenario.given(this.classroom.assessed())
            .given(start(id()))
            .when(start(this.attemptId))
            .then(new AttemptGranted(this.enrollmentId, this.assessmentId, this.attemptId, 2, NOW), started(2))
            .when(start(id()))
            .thenRefused("no-attempt-left");
    }

    @Test
    void attempts_without_a_limit_are_always_left() {
        this.scenario.given(this.classroom.taught())
            .given(this.classroom.assessment(null), new PublishAssessment(this.assessmentId), start(id()), start(id()),
                    start(id()));
    }

    @Test
    void a_draft_and_a_closed_assessment_cannot_be_started() {
        this.scenario.given(this.classroom.taught())
            .given(this.classroom.assessment(1))
            .when(start(this.attemptId))
            .thenRefused("assessment-not-published")
            .given(new PublishAssessment(this.assessmentId), new CloseAssessment(this.assessmentId))
            .when(start(this.attemptId))
            .thenRefused("assessment-closed");
    }

    @Test
    void what_does_not_exist_cannot_be_started() {
        this.scenario.given(this.classroom.assessed())
            .when(new StartAttempt(this.attemptId, id(), this.assessmentId, Map.of()))
            .thenNotFound("enrollment")
            .when(new StartAttempt(this.attemptId, this.enrollmentId, id(), Map.of()))
            .thenNotFound("assessment");
    }

    @Test
    void an_assessment_of_another_course_cannot_be_started() {
        UUID otherCourse = id();
        UUID module = id();
        UUID unit = id();
        UUID other = id();
        this.scenario.given(this.classroom.assessed())
            .given(Classroom.course(otherCourse, "CS102"),
                    new AddModule(otherCourse, module, Module.titled("Module"), true),
                    new AddUnit(otherCourse, module, unit, Unit.titled("Unit"), true),
                    new CreateAssessment(other, otherCourse, unit, AssessmentDetails.of("Exam", "exam"),
                            new AssessmentConfiguration(BigDecimal.valueOf(10), null, null, null, null, null,
                                    AssessmentSettings.gradedAsWhole())),
                    new PublishAssessment(other))
            .when(new StartAttempt(this.attemptId, this.enrollmentId, other, Map.of()))
            .thenRefused("assessment-of-other-course", "assessmentId");
    }

    @Test
    void only_an_active_enrollment_is_granted_attempts() {
        this.scenario.given(this.classroom.assessed())
            .given(new WithdrawLearner(this.enrollmentId))
            .when(start(this.attemptId))
            .thenRefused("enrollment-withdrawn")
            .given(new ReactivateEnrollment(this.enrollmentId), new RecordOutcome(this.enrollmentId, Outcome.PASS))
            .when(start(this.attemptId))
            .thenRefused("enrollment-ended");
    }

    @Test
    void nobody_starts_before_they_begin() {
        this.scenario.given(this.classroom.open())
            .given(new EnrollLearner(this.enrollmentId, this.learnerId, this.classroom.courseId,
                    NOW.plus(1, ChronoUnit.DAYS), null, Map.of()), this.classroom.assessment(1),
                    new PublishAssessment(this.assessmentId))
            .when(start(this.attemptId))
            .thenRefused("enrollment-not-started");
    }

    @Test
    void nobody_starts_in_an_archived_course() {
        this.scenario.given(this.classroom.assessed())
            .given(new ArchiveCourse(this.classroom.courseId))
            .when(start(this.attemptId))
            .thenRefused("course-not-published");
    }

    @Test
    void a_learner_starts_and_submits_only_their_own() {
        this.scenario.given(this.classroom.assessed())
            .as(id(), Role.LEARNER)
            .when(start(this.attemptId))
            .thenNotFound("enrollment")
            .as(this.learnerId, Role.LEARNER)
            .given(start(this.attemptId))
            .as(id(), Role.LEARNER)
            .when(new SubmitAttempt(this.attemptId))
            .thenNotFound("attempt")
            .as(this.learnerId, Role.LEARNER)
            .given(new SubmitAttempt(this.attemptId));
    }

    @Test
    void who_manages_enrollments_starts_and_submits_for_others() {
        this.scenario.given(this.classroom.assessed())
            .as(ADMIN, Role.INSTRUCTOR)
            .given(start(this.attemptId), new SubmitAttempt(this.attemptId));
    }

    @Test
    void an_attempt_is_submitted_once() {
        this.scenario.given(this.classroom.assessed())
            .given(start(this.attemptId))
            .when(new SubmitAttempt(this.attemptId))
            .then(new AttemptSubmitted(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, 0, NOW))
            .when(new SubmitAttempt(this.attemptId))
            .thenRefused("already-submitted")
            .when(new SubmitAttempt(id()))
            .thenNotFound("attempt");
    }

    @Test
    void an_attempt_is_graded_once_after_it_was_submitted() {
        this.scenario.given(this.classroom.assessed())
            .given(start(this.attemptId))
            .when(grade("40"))
            .thenRefused("not-submitted")
            .given(new SubmitAttempt(this.attemptId))
            .when(grade("40"))
            .thenOf(AttemptEvent.class, graded("40", true))
            .when(grade("41"))
            .thenRefused("already-graded")
            .when(new SubmitAttempt(this.attemptId))
            .thenRefused("already-submitted");
    }

    @Test
    void a_score_below_the_passing_score_fails() {
        this.scenario.given(this.classroom.assessed())
            .given(start(this.attemptId), new SubmitAttempt(this.attemptId))
            .when(grade("39.9999"))
            .thenOf(AttemptEvent.class, graded("39.9999", false));
    }

    @Test
    void every_score_passes_where_there_is_no_passing_score() {
        this.scenario.given(this.classroom.taught())
            .given(new CreateAssessment(this.assessmentId, this.classroom.courseId, this.classroom.unitId,
                    AssessmentDetails.of("Quiz", "quiz"),
                    new AssessmentConfiguration(BigDecimal.valueOf(10), null, null, null, null, null,
                            AssessmentSettings.gradedAsWhole())),
                    new PublishAssessment(this.assessmentId), start(this.attemptId), new SubmitAttempt(this.attemptId))
            .when(grade("0"))
            .thenOf(AttemptEvent.class, graded("0", true));
    }

    @Test
    void a_score_that_the_assessment_does_not_have_is_refused() {
        this.scenario.given(this.classroom.assessed())
            .given(start(this.attemptId), new SubmitAttempt(this.attemptId))
            .when(grade("100.0001"))
            .thenRefused(Kind.INVALID, "score-out-of-range", "score")
            .when(grade("-1"))
            .thenRefused(Kind.INVALID, "score-out-of-range", "score")
            .when(grade("100"))
            .thenOf(AttemptEvent.class, graded("100", true));
    }

    @RepeatedTest(20)
    void of_many_who_start_the_last_attempt_at_once_one_succeeds() {
        this.scenario.given(this.classroom.assessed()).given(start(id()));
        List<Refusal> refusals = this.scenario.race(start(id()), start(id()), start(id()), start(id()), start(id()));
        assertThat(refusals).extracting(Refusal::code)
            .containsExactly("no-attempt-left", "no-attempt-left", "no-attempt-left", "no-attempt-left");
        assertThat(this.scenario.all(AttemptStarted.class)).extracting(AttemptStarted::attemptNumber)
            .containsExactly(1, 2);
    }

    private StartAttempt start(UUID attempt) {
        return new StartAttempt(attempt, this.enrollmentId, this.assessmentId, Map.of());
    }

    private AttemptStarted started(int number) {
        return new AttemptStarted(this.attemptId, this.enrollmentId, this.learnerId, this.classroom.courseId,
                this.assessmentId, number, BigDecimal.valueOf(100), BigDecimal.valueOf(40), Map.of(), 1, null,
                this.attemptId.getMostSignificantBits() ^ this.attemptId.getLeastSignificantBits(), List.of(), NOW);
    }

    private GradeAttempt grade(String score) {
        return new GradeAttempt(this.attemptId, new BigDecimal(score), "Well done");
    }

    private AttemptGraded graded(String score, boolean passed) {
        return new AttemptGraded(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                Points.rounded(new BigDecimal(score)), passed, "Well done", Points.rounded(new BigDecimal(score)),
                Points.NONE, null, NOW);
    }

}
