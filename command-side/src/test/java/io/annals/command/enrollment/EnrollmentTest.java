package io.annals.command.enrollment;

import static io.annals.command.support.Scenario.ADMIN;
import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.ChangeCourseCode;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.SetCoursePrerequisites;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.GrantAccommodation;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.ResumeEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.SuspendEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private final Scenario scenario = new Scenario();

    private final Classroom classroom = new Classroom();

    private final UUID enrollmentId = this.classroom.enrollmentId;

    private final UUID learnerId = this.classroom.learnerId;

    private final UUID courseId = this.classroom.courseId;

    @Test
    void a_learner_is_enrolled_and_begins_at_once() {
        this.scenario.given(this.classroom.open())
            .when(this.classroom.enroll())
            .then(new FirstLearnerEnrolled(this.courseId, this.enrollmentId, NOW),
                    new LearnerEnrolled(this.enrollmentId, this.learnerId, this.courseId, NOW, null, Map.of(), 1, NOW))
            .thenAnswer(this.enrollmentId);
    }

    @Test
    void imported_history_begins_when_it_happened() {
        Instant then = Instant.parse("2014-10-01T00:00:00Z");
        this.scenario.given(this.classroom.open())
            .under(CommandContext.at(then))
            .when(this.classroom.enroll())
            .then(new FirstLearnerEnrolled(this.courseId, this.enrollmentId, then), new LearnerEnrolled(
                    this.enrollmentId, this.learnerId, this.courseId, then, null, Map.of(), 1, then));
    }

    @Test
    void a_draft_has_no_learners() {
        this.scenario.given(this.classroom.draft())
            .given(Classroom.learner(this.learnerId, "learner"))
            .when(this.classroom.enroll())
            .thenRefused("course-not-published");
    }

    @Test
    void an_archived_course_takes_no_learners() {
        this.scenario.given(this.classroom.open())
            .given(new ArchiveCourse(this.courseId))
            .when(this.classroom.enroll())
            .thenRefused("course-not-published");
    }

    @Test
    void an_unknown_course_and_an_unknown_user_are_refused() {
        this.scenario.given(this.classroom.open())
            .when(this.classroom.enroll(id(), id()))
            .thenNotFound("user")
            .when(new EnrollLearner(id(), this.learnerId, id(), null, null, Map.of()))
            .thenNotFound("course");
    }

    @Test
    void an_erased_person_is_not_enrolled() {
        this.scenario.given(this.classroom.open())
            .given(new EraseUser(this.learnerId))
            .when(this.classroom.enroll())
            .thenRefused("user-erased");
    }

    @Test
    void enrolling_twice_is_refused() {
        this.scenario.given(this.classroom.taught())
            .when(this.classroom.enroll(id(), this.learnerId))
            .thenRefused("already-enrolled")
            .when(this.classroom.enroll())
            .thenRefused(Kind.CONFLICT, "id-taken", "enrollmentId");
    }

    @Test
    void enrolling_after_withdrawal_goes_on_with_the_same_enrollment() {
        this.scenario.given(this.classroom.taught())
            .given(new WithdrawLearner(this.enrollmentId))
            .when(this.classroom.enroll(id(), this.learnerId))
            .then(new EnrollmentReactivated(this.enrollmentId, this.learnerId, this.courseId, NOW))
            .thenAnswer(this.enrollmentId);
    }

    @Test
    void enrolling_after_the_end_is_refused() {
        this.scenario.given(this.classroom.taught())
            .given(new RecordOutcome(this.enrollmentId, Outcome.FAIL))
            .when(this.classroom.enroll(id(), this.learnerId))
            .thenRefused("already-enrolled");
    }

    @Test
    void a_learner_withdraws_once_and_comes_back_once() {
        this.scenario.given(this.classroom.taught())
            .when(new ReactivateEnrollment(this.enrollmentId))
            .thenRefused("enrollment-not-withdrawn")
            .when(new WithdrawLearner(this.enrollmentId))
            .then(new LearnerWithdrawn(this.enrollmentId, this.learnerId, this.courseId, NOW))
            .when(new WithdrawLearner(this.enrollmentId))
            .thenRefused("enrollment-withdrawn")
            .when(new ReactivateEnrollment(this.enrollmentId))
            .then(new EnrollmentReactivated(this.enrollmentId, this.learnerId, this.courseId, NOW));
    }

    @Test
    void an_archived_course_admits_no_withdrawn_learner() {
        this.scenario.given(this.classroom.taught())
            .given(new WithdrawLearner(this.enrollmentId), new ArchiveCourse(this.courseId))
            .when(new ReactivateEnrollment(this.enrollmentId))
            .thenRefused("course-not-published");
    }

    @Test
    void an_outcome_is_final() {
        this.scenario.given(this.classroom.taught())
            .when(new RecordOutcome(this.enrollmentId, Outcome.PASS))
            .then(new OutcomeRecorded(this.enrollmentId, this.learnerId, this.courseId, Outcome.PASS, NOW))
            .when(new RecordOutcome(this.enrollmentId, Outcome.FAIL))
            .thenRefused("enrollment-ended")
            .when(new WithdrawLearner(this.enrollmentId))
            .thenRefused("enrollment-ended")
            .when(new ReactivateEnrollment(this.enrollmentId))
            .thenRefused("enrollment-not-withdrawn");
    }

    @Test
    void a_withdrawn_learner_gets_no_outcome() {
        this.scenario.given(this.classroom.taught())
            .given(new WithdrawLearner(this.enrollmentId))
            .when(new RecordOutcome(this.enrollmentId, Outcome.PASS))
            .thenRefused("enrollment-withdrawn");
    }

    @Test
    void one_per_user_and_course() {
        UUID second = id();
        this.scenario.given(this.classroom.taught())
            .given(Classroom.learner(second, "second"))
            .when(this.classroom.enroll(id(), second))
            .thenAccepted()
            .given(new WithdrawLearner(this.enrollmentId))
            .when(this.classroom.enroll(id(), this.learnerId))
            .thenAnswer(this.enrollmentId);
        assertThat(this.scenario.all(LearnerEnrolled.class)).hasSize(2);
    }

    @Test
    void only_the_first_enrollment_is_recorded_in_the_course() {
        UUID second = id();
        UUID enrollment = id();
        this.scenario.given(this.classroom.taught())
            .given(Classroom.learner(second, "second"))
            .when(this.classroom.enroll(enrollment, second))
            .then(new LearnerEnrolled(enrollment, second, this.courseId, NOW, null, Map.of(), 1, NOW));
    }

    @Test
    void an_administrator_suspends_and_resumes() {
        this.scenario.given(this.classroom.taught())
            .when(new ResumeEnrollment(this.enrollmentId))
            .thenRefused("enrollment-not-suspended")
            .when(new SuspendEnrollment(this.enrollmentId, "fees"))
            .then(new EnrollmentSuspended(this.enrollmentId, this.learnerId, this.courseId, "fees", NOW))
            .when(new SuspendEnrollment(this.enrollmentId, "fees"))
            .thenRefused("enrollment-suspended")
            .when(this.classroom.enroll(id(), this.learnerId))
            .thenRefused("already-enrolled")
            .when(new ResumeEnrollment(this.enrollmentId))
            .then(new EnrollmentResumed(this.enrollmentId, this.learnerId, this.courseId, NOW));
    }

    @Test
    void enrollments_after_the_first_only_read_the_course() {
        UUID second = id();
        this.scenario.given(this.classroom.taught())
            .given(Classroom.learner(second, "second"))
            .whenHandling((found) -> {
                new Aggregates<>(found.repository(Course.class)).require(this.courseId, Course::requirePublished);
                CompletableFuture
                    .runAsync(() -> this.scenario.model()
                        .dispatcher()
                        .dispatch(this.classroom.enroll(id(), second),
                                Scenario.caller(Scenario.TENANT, ADMIN, Role.PLATFORM_ADMIN), CommandContext.NONE))
                    .orTimeout(4, TimeUnit.SECONDS)
                    .join();
            })
            .thenAccepted();
        assertThat(this.scenario.all(LearnerEnrolled.class)).hasSize(2);
    }

    @Test
    void a_suspended_learner_can_be_withdrawn_or_get_an_outcome() {
        this.scenario.given(this.classroom.taught())
            .given(new SuspendEnrollment(this.enrollmentId, null), new WithdrawLearner(this.enrollmentId),
                    new ReactivateEnrollment(this.enrollmentId), new SuspendEnrollment(this.enrollmentId, null))
            .when(new RecordOutcome(this.enrollmentId, Outcome.FAIL))
            .thenAccepted()
            .when(new ResumeEnrollment(this.enrollmentId))
            .thenRefused("enrollment-not-suspended");
    }

    @Test
    void course_prerequisites_must_be_completed_and_the_missing_ones_are_listed() {
        Classroom first = new Classroom();
        UUID other = id();
        this.scenario.given(first.draft())
            .given(Classroom.course(other, "CS102"), new ChangeCourseCode(first.courseId, "CS099"),
                    new PublishCourse(first.courseId))
            .given(this.classroom.open())
            .given(new SetCoursePrerequisites(this.courseId, List.of("CS099", "CS102")))
            .when(this.classroom.enroll())
            .thenRefused("prerequisite-courses-missing", "course CS099", "course CS102")
            .given(first.enroll(first.enrollmentId, this.learnerId))
            .when(this.classroom.enroll())
            .thenRefused("prerequisite-courses-missing", "course CS099", "course CS102")
            .given(new RecordOutcome(first.enrollmentId, Outcome.PASS))
            .when(this.classroom.enroll())
            .thenRefused("prerequisite-courses-missing", "course CS102")
            .given(new SetCoursePrerequisites(this.courseId, List.of("CS099")))
            .when(this.classroom.enroll())
            .thenAccepted();
    }

    @Test
    void accommodations_are_for_assessments_of_the_course_and_replace_earlier_ones() {
        UUID assessment = this.classroom.assessmentId;
        this.scenario.given(this.classroom.assessed())
            .when(new GrantAccommodation(this.enrollmentId, id(), 1, 0))
            .thenRefused("assessment-of-other-course", "assessmentId")
            .when(new GrantAccommodation(this.enrollmentId, assessment, 1, 30))
            .then(new AccommodationGranted(this.enrollmentId, this.learnerId, this.courseId, assessment, 1, 30, NOW))
            .when(new GrantAccommodation(this.enrollmentId, assessment, 1, 30))
            .thenNothing()
            .given(start(assessment), start(assessment), start(assessment))
            .when(start(assessment))
            .thenRefused("no-attempt-left")
            .given(new GrantAccommodation(this.enrollmentId, assessment, 0, 0))
            .when(start(assessment))
            .thenRefused("no-attempt-left")
            .given(new WithdrawLearner(this.enrollmentId))
            .when(new GrantAccommodation(this.enrollmentId, assessment, 5, 0))
            .thenRefused("enrollment-withdrawn");
    }

    @Test
    void starting_needs_an_active_enrollment() {
        this.scenario.given(this.classroom.assessed())
            .given(new SuspendEnrollment(this.enrollmentId, null))
            .when(start(this.classroom.assessmentId))
            .thenRefused("enrollment-suspended")
            .given(new WithdrawLearner(this.enrollmentId))
            .when(start(this.classroom.assessmentId))
            .thenRefused("enrollment-withdrawn");
    }

    @Test
    void another_tenants_enrollment_does_not_exist() {
        this.scenario.given(this.classroom.taught())
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(new WithdrawLearner(this.enrollmentId))
            .thenNotFound("enrollment")
            .when(this.classroom.enroll(id(), this.learnerId))
            .thenNotFound("course");
    }

    @RepeatedTest(20)
    void concurrent_enrollments_of_a_learner_succeed_once() {
        this.scenario.given(this.classroom.open());
        List<Refusal> refusals = this.scenario.race(this.classroom.enroll(id(), this.learnerId),
                this.classroom.enroll(id(), this.learnerId), this.classroom.enroll(id(), this.learnerId),
                this.classroom.enroll(id(), this.learnerId), this.classroom.enroll(id(), this.learnerId));
        assertThat(refusals).extracting(Refusal::code)
            .containsExactly("already-enrolled", "already-enrolled", "already-enrolled", "already-enrolled");
        assertThat(this.scenario.all(LearnerEnrolled.class)).hasSize(1);
    }

    private StartAttempt start(UUID assessment) {
        return new StartAttempt(id(), this.enrollmentId, assessment, Map.of());
    }

}
