package io.annals.command.enrollment;

import static io.annals.command.support.Scenario.ADMIN;
import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess.Access;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import io.annals.platform.command.Circumstances;
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
            .then(new LearnerEnrolled(this.enrollmentId, this.learnerId, this.courseId, NOW, null, Map.of(), 1, NOW))
            .thenAnswer(this.enrollmentId);
    }

    @Test
    void imported_history_begins_when_it_happened() {
        Instant then = Instant.parse("2014-10-01T00:00:00Z");
        this.scenario.given(this.classroom.open())
            .under(Circumstances.at(then))
            .when(this.classroom.enroll())
            .then(new LearnerEnrolled(this.enrollmentId, this.learnerId, this.courseId, then, null, Map.of(), 1, then));
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
            .thenRefused(Kind.CONFLICT, "id-taken");
    }

    @Test
    void enrolling_after_withdrawal_goes_on_with_the_same_enrolment() {
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
    void nobody_comes_back_to_an_archived_course() {
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
    void who_withdrew_has_no_outcome() {
        this.scenario.given(this.classroom.taught())
            .given(new WithdrawLearner(this.enrollmentId))
            .when(new RecordOutcome(this.enrollmentId, Outcome.PASS))
            .thenRefused("enrollment-withdrawn");
    }

    @Test
    void clicks_add_up_per_content() {
        UUID first = this.classroom.contentId;
        UUID second = this.classroom.secondContentId;
        this.scenario.given(this.classroom.taught())
            .when(access(new Access(first, 3), new Access(second, 1), new Access(first, 2)))
            .then(accessed(new ContentAccessed.Access(first, 3, 3), new ContentAccessed.Access(second, 1, 1),
                    new ContentAccessed.Access(first, 2, 5)))
            .when(access(new Access(first, 4)))
            .then(accessed(new ContentAccessed.Access(first, 4, 9)));
    }

    @Test
    void contents_of_another_course_are_refused_and_named() {
        this.scenario.given(this.classroom.taught())
            .when(access(new Access(id(), 1), new Access(this.classroom.contentId, 1), new Access(id(), 1)))
            .thenRefused("content-of-other-course", "accesses[0].contentId", "accesses[2].contentId");
    }

    @Test
    void a_learner_records_for_nobody_else() {
        this.scenario.given(this.classroom.taught())
            .as(id(), Role.LEARNER)
            .when(access(new Access(this.classroom.contentId, 1)))
            .thenNotFound("enrolment")
            .as(this.learnerId, Role.LEARNER)
            .given(access(new Access(this.classroom.contentId, 1)))
            .as(ADMIN, Role.INSTRUCTOR)
            .given(access(new Access(this.classroom.contentId, 1)));
    }

    @Test
    void nothing_is_recorded_before_the_learner_begins_or_after_withdrawal() {
        Instant tomorrow = NOW.plus(1, ChronoUnit.DAYS);
        this.scenario.given(this.classroom.open())
            .given(new EnrollLearner(this.enrollmentId, this.learnerId, this.courseId, tomorrow, null, Map.of()))
            .when(access(new Access(this.classroom.contentId, 1)))
            .thenRefused("enrollment-not-started")
            .given(new WithdrawLearner(this.enrollmentId))
            .when(access(new Access(this.classroom.contentId, 1)))
            .thenRefused("enrollment-withdrawn");
    }

    @Test
    void another_tenants_enrolment_does_not_exist() {
        this.scenario.given(this.classroom.taught())
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(new WithdrawLearner(this.enrollmentId))
            .thenNotFound("enrolment")
            .when(this.classroom.enroll(id(), this.learnerId))
            .thenNotFound("course");
    }

    @RepeatedTest(20)
    void of_many_who_enrol_the_same_learner_at_once_one_succeeds() {
        this.scenario.given(this.classroom.open());
        List<Refusal> refusals = this.scenario.race(this.classroom.enroll(id(), this.learnerId),
                this.classroom.enroll(id(), this.learnerId), this.classroom.enroll(id(), this.learnerId),
                this.classroom.enroll(id(), this.learnerId), this.classroom.enroll(id(), this.learnerId));
        assertThat(refusals).extracting(Refusal::code)
            .containsExactly("already-enrolled", "already-enrolled", "already-enrolled", "already-enrolled");
        assertThat(this.scenario.all(LearnerEnrolled.class)).hasSize(1);
    }

    private RecordContentAccess access(Access... accesses) {
        return new RecordContentAccess(this.enrollmentId, List.of(accesses));
    }

    private ContentAccessed accessed(ContentAccessed.Access... accesses) {
        return new ContentAccessed(this.enrollmentId, this.learnerId, this.courseId, List.of(accesses), NOW);
    }

}
