package io.annals.command.enrollment;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Refusal.Kind;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.PromoteLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.SeatCommand.CountSeats;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingBegun;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests seats and waiting lists. */
class SeatsTest {

    private final Classroom classroom = new Classroom();

    private final UUID course = this.classroom.courseId;

    private final List<UUID> learners = List.of(this.classroom.learnerId, id(), id(), id());

    private final List<UUID> enrollments = List.of(this.classroom.enrollmentId, id(), id(), id());

    private final Scenario scenario = new Scenario().given(this.classroom.open())
        .given(Classroom.learner(this.learners.get(1), "one"), Classroom.learner(this.learners.get(2), "two"),
                Classroom.learner(this.learners.get(3), "three"));

    @Test
    void seats_are_counted_from_the_first_learner_of_a_course_that_limits_them() {
        this.scenario.given(limit(2, false))
            .when(enroll(0))
            .then(new SeatsCounted(this.course, 0, List.of(), NOW),
                    new SeatTaken(this.course, this.enrollments.get(0), 1, NOW),
                    new FirstLearnerEnrolled(this.course, this.enrollments.get(0), NOW), enrolled(0))
            .when(enroll(1))
            .then(new SeatTaken(this.course, this.enrollments.get(1), 2, NOW), enrolled(1));
    }

    @Test
    void a_full_course_without_a_waiting_list_refuses() {
        this.scenario.given(limit(1, false), enroll(0)).when(enroll(1)).thenRefused("course-full");
    }

    @Test
    void a_full_course_queues_learners_and_promotes_them_in_order() {
        this.scenario.given(limit(1, true), enroll(0))
            .when(enroll(1))
            .then(new WaitingBegun(this.course, this.enrollments.get(1), 1, NOW), queued(1))
            .when(enroll(2))
            .then(new WaitingBegun(this.course, this.enrollments.get(2), 2, NOW), queued(2))
            .when(new PromoteLearner(this.enrollments.get(1)))
            .thenRefused("course-full")
            .when(new WithdrawLearner(this.enrollments.get(0)))
            .then(withdrawn(0), new SeatFreed(this.course, this.enrollments.get(0), 0, NOW))
            .when(new PromoteLearner(this.enrollments.get(2)))
            .thenRefused("not-first-waiting")
            .when(new PromoteLearner(this.enrollments.get(1)))
            .then(new SeatTaken(this.course, this.enrollments.get(1), 1, NOW), promoted(1))
            .when(new PromoteLearner(this.enrollments.get(1)))
            .thenRefused("enrollment-not-waiting")
            .when(new PromoteLearner(this.enrollments.get(2)))
            .thenRefused("course-full");
    }

    @Test
    void a_free_seat_is_reserved_for_the_waiting_list() {
        this.scenario.given(limit(1, true), enroll(0), enroll(1), new WithdrawLearner(this.enrollments.get(0)))
            .when(enroll(2))
            .then(new WaitingBegun(this.course, this.enrollments.get(2), 2, NOW), queued(2))
            .given(limit(3, true))
            .when(enroll(3))
            .then(new SeatTaken(this.course, this.enrollments.get(3), 1, NOW), enrolled(3));
    }

    @Test
    void a_waiting_learner_does_not_participate_and_is_queued_once() {
        this.scenario.given(limit(1, true), enroll(0), enroll(1))
            .when(enroll(1, id()))
            .thenRefused("already-waiting")
            .when(new RecordOutcome(this.enrollments.get(1), Outcome.PASS))
            .thenRefused("enrollment-waiting");
    }

    @Test
    void a_withdrawal_leaves_the_waiting_list() {
        this.scenario.given(limit(1, true), enroll(0), enroll(1), enroll(2))
            .when(new WithdrawLearner(this.enrollments.get(1)))
            .then(withdrawn(1), new WaitingEnded(this.course, this.enrollments.get(1), NOW))
            .given(new WithdrawLearner(this.enrollments.get(0)))
            .when(new PromoteLearner(this.enrollments.get(2)))
            .thenAccepted();
    }

    @Test
    void a_reactivated_learner_needs_a_seat_and_keeps_the_results() {
        this.scenario.given(limit(1, true), enroll(0), new WithdrawLearner(this.enrollments.get(0)), enroll(1))
            .when(new ReactivateEnrollment(this.enrollments.get(0)))
            .then(new WaitingBegun(this.course, this.enrollments.get(0), 1, NOW),
                    new LearnerQueued(this.enrollments.get(0), this.learners.get(0), this.course, NOW, null, Map.of(),
                            NOW))
            .given(new WithdrawLearner(this.enrollments.get(1)))
            .when(new PromoteLearner(this.enrollments.get(0)))
            .then(new SeatTaken(this.course, this.enrollments.get(0), 1, NOW), promoted(0))
            .given(new WithdrawLearner(this.enrollments.get(0)))
            .when(new ReactivateEnrollment(this.enrollments.get(0)))
            .then(new SeatTaken(this.course, this.enrollments.get(0), 1, NOW),
                    new EnrollmentReactivated(this.enrollments.get(0), this.learners.get(0), this.course, NOW));
    }

    @Test
    void an_erased_user_is_removed_from_the_waiting_list() {
        this.scenario
            .given(limit(1, true), enroll(0), enroll(1), enroll(2), new EraseUser(this.learners.get(1)),
                    new WithdrawLearner(this.enrollments.get(0)))
            .when(new PromoteLearner(this.enrollments.get(1)))
            .then(new WaitingEnded(this.course, this.enrollments.get(1), NOW), withdrawn(1))
            .when(new PromoteLearner(this.enrollments.get(2)))
            .thenAccepted();
    }

    @Test
    void a_learner_keeps_the_seat_after_completion() {
        this.scenario.given(limit(1, false), enroll(0), new RecordOutcome(this.enrollments.get(0), Outcome.PASS))
            .when(enroll(1))
            .thenRefused("course-full");
    }

    @Test
    void a_course_that_gets_a_limit_while_it_has_learners_counts_them_first() {
        this.scenario.given(enroll(0), limit(2, false))
            .when(enroll(1))
            .thenRefused(Kind.UNAVAILABLE, "seats-being-counted")
            .when(new WithdrawLearner(this.enrollments.get(0)))
            .thenRefused(Kind.UNAVAILABLE, "seats-being-counted")
            .when(new CountSeats(this.course, 1, List.of()))
            .then(new SeatsCounted(this.course, 1, List.of(), NOW))
            .when(new CountSeats(this.course, 7, List.of()))
            .thenNothing()
            .when(enroll(1))
            .then(new SeatTaken(this.course, this.enrollments.get(1), 2, NOW), enrolled(1))
            .when(enroll(2))
            .thenRefused("course-full");
    }

    @Test
    void seats_go_on_being_counted_when_the_limit_is_lifted() {
        this.scenario.given(limit(1, false), enroll(0), limit(null, false))
            .when(enroll(1))
            .then(new SeatTaken(this.course, this.enrollments.get(1), 2, NOW), enrolled(1))
            .given(limit(2, false))
            .when(enroll(2))
            .thenRefused("course-full");
    }

    @Test
    void a_course_without_a_limit_counts_nothing() {
        this.scenario.given(enroll(0))
            .when(new CountSeats(this.course, 1, List.of()))
            .thenRefused("seats-unlimited")
            .when(new CountSeats(id(), 1, List.of()))
            .thenNotFound("course");
    }

    @Test
    void a_promoted_learner_begins_now_or_on_the_later_start_date() {
        Instant later = NOW.plusSeconds(86_400);
        this.scenario
            .given(limit(1, true), enroll(0),
                    new EnrollLearner(this.enrollments.get(1), this.learners.get(1), this.course, later, null,
                            Map.of("a", "b")),
                    new WithdrawLearner(this.enrollments.get(0)))
            .when(new PromoteLearner(this.enrollments.get(1)))
            .then(new SeatTaken(this.course, this.enrollments.get(1), 1, NOW),
                    new LearnerPromoted(this.enrollments.get(1), this.learners.get(1), this.course, later, 1, NOW));
        assertThat(this.scenario.all(LearnerQueued.class)).extracting(LearnerQueued::metadata)
            .containsExactly(Map.of("a", "b"));
    }

    private Command limit(@Nullable Integer seats, boolean waitingList) {
        return new ConfigureCourse(this.course,
                new CourseSettings(seats, waitingList, null, null, null, null, null, Map.of()));
    }

    private EnrollLearner enroll(int learner) {
        return enroll(learner, this.enrollments.get(learner));
    }

    private EnrollLearner enroll(int learner, UUID enrollment) {
        return this.classroom.enroll(enrollment, this.learners.get(learner));
    }

    private LearnerEnrolled enrolled(int learner) {
        return new LearnerEnrolled(this.enrollments.get(learner), this.learners.get(learner), this.course, NOW, null,
                Map.of(), 1, NOW);
    }

    private LearnerQueued queued(int learner) {
        return new LearnerQueued(this.enrollments.get(learner), this.learners.get(learner), this.course, null, null,
                Map.of(), NOW);
    }

    private LearnerPromoted promoted(int learner) {
        return new LearnerPromoted(this.enrollments.get(learner), this.learners.get(learner), this.course, NOW, 1, NOW);
    }

    private LearnerWithdrawn withdrawn(int learner) {
        return new LearnerWithdrawn(this.enrollments.get(learner), this.learners.get(learner), this.course, NOW);
    }

}
