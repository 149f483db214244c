package io.annals.command.enrollment;

import static io.annals.command.support.Scenario.ADMIN;
import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Role;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.SetCoursePrerequisites;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentCommand.ApproveEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.DeclineEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RequestEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.api.enrollment.SeatEvent.WaitingBegun;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests self-enrollment and approval. */
class SelfEnrollmentTest {

    private final Classroom classroom = new Classroom();

    private final UUID course = this.classroom.courseId;

    private final UUID learner = this.classroom.learnerId;

    private final UUID enrollment = this.classroom.enrollmentId;

    private final Scenario scenario = new Scenario().given(this.classroom.open());

    @Test
    void a_learner_can_enroll_in_a_course_with_self_enrollment() {
        this.scenario.given(settings(null, false, null, null));
        asLearner().when(request())
            .then(new FirstLearnerEnrolled(this.course, this.enrollment, NOW),
                    new LearnerEnrolled(this.enrollment, this.learner, this.course, NOW, null, Map.of(), 1, NOW))
            .thenAnswer(this.enrollment)
            .when(new RequestEnrollment(id(), this.course))
            .thenRefused("already-enrolled");
    }

    @Test
    void self_enrollment_is_refused_when_closed() {
        asLearner().when(request()).thenRefused("self-enrollment-closed");
        asAdmin().given(settings(null, false, NOW.plusSeconds(1), null));
        asLearner().when(request()).thenRefused("self-enrollment-closed");
        asAdmin().given(settings(null, false, null, NOW));
        asLearner().when(request()).thenRefused("self-enrollment-closed");
        asAdmin().given(settings(null, false, NOW, NOW.plusSeconds(1)));
        asLearner().when(request()).thenAccepted();
    }

    @Test
    void an_enrollment_that_needs_approval_is_pending_until_it_is_approved() {
        this.scenario.given(settings(null, true, null, null));
        asLearner().when(request())
            .then(new EnrollmentRequested(this.enrollment, this.learner, this.course, NOW))
            .when(new RequestEnrollment(id(), this.course))
            .thenRefused("already-requested");
        asAdmin().when(new ReactivateEnrollment(this.enrollment))
            .thenRefused("enrollment-not-withdrawn")
            .when(new ApproveEnrollment(this.enrollment))
            .then(new FirstLearnerEnrolled(this.course, this.enrollment, NOW),
                    new EnrollmentApproved(this.enrollment, this.learner, this.course, NOW, 1, NOW))
            .when(new ApproveEnrollment(this.enrollment))
            .thenRefused("enrollment-not-pending")
            .when(new DeclineEnrollment(this.enrollment))
            .thenRefused("enrollment-not-pending");
    }

    @Test
    void a_declined_learner_can_ask_again_with_the_same_enrollment() {
        this.scenario.given(settings(null, true, null, null));
        asLearner().given(request());
        asAdmin().when(new DeclineEnrollment(this.enrollment))
            .then(new EnrollmentDeclined(this.enrollment, this.learner, this.course, NOW))
            .when(new WithdrawLearner(this.enrollment))
            .thenRefused("enrollment-declined");
        asLearner().when(new RequestEnrollment(id(), this.course))
            .then(new EnrollmentRequested(this.enrollment, this.learner, this.course, NOW))
            .thenAnswer(this.enrollment);
        asAdmin().when(this.classroom.enroll(id(), this.learner))
            .then(new FirstLearnerEnrolled(this.course, this.enrollment, NOW),
                    new LearnerEnrolled(this.enrollment, this.learner, this.course, NOW, null, Map.of(), 1, NOW))
            .thenAnswer(this.enrollment);
    }

    @Test
    void a_withdrawn_learner_can_ask_again() {
        this.scenario.given(settings(null, false, null, null)).given(this.classroom.enroll());
        asAdmin().given(new WithdrawLearner(this.enrollment));
        asLearner().when(new RequestEnrollment(id(), this.course))
            .then(new EnrollmentReactivated(this.enrollment, this.learner, this.course, NOW));
        asAdmin().given(new WithdrawLearner(this.enrollment), settings(null, true, null, null));
        asLearner().given(new RequestEnrollment(id(), this.course));
        asAdmin().when(new ApproveEnrollment(this.enrollment))
            .then(new EnrollmentApproved(this.enrollment, this.learner, this.course, NOW, 1, NOW));
    }

    @Test
    void a_pending_enrollment_can_be_withdrawn() {
        this.scenario.given(settings(null, true, null, null));
        asLearner().given(request());
        asAdmin().given(new WithdrawLearner(this.enrollment))
            .when(new ApproveEnrollment(this.enrollment))
            .thenRefused("enrollment-not-pending");
    }

    @Test
    void an_approval_needs_a_seat() {
        UUID other = id();
        UUID others = id();
        this.scenario.given(settings(1, true, null, null), Classroom.learner(other, "other"),
                this.classroom.enroll(others, other));
        asLearner().given(request());
        asAdmin().when(new ApproveEnrollment(this.enrollment))
            .then(new WaitingBegun(this.course, this.enrollment, 1, NOW),
                    new LearnerQueued(this.enrollment, this.learner, this.course, null, null, Map.of(), NOW));
        asAdmin().given(settings(2, true, null, null), new WithdrawLearner(this.enrollment));
        asLearner().given(new RequestEnrollment(id(), this.course));
        asAdmin().when(new ApproveEnrollment(this.enrollment))
            .then(new SeatTaken(this.course, this.enrollment, 2, NOW),
                    new EnrollmentApproved(this.enrollment, this.learner, this.course, NOW, 1, NOW));
    }

    @Test
    void self_enrollment_needs_the_prerequisite_courses() {
        this.scenario.given(settings(null, true, null, null), Classroom.course(id(), "CS099"),
                new SetCoursePrerequisites(this.course, List.of("CS099")));
        asLearner().when(request()).thenRefused("prerequisite-courses-missing", "course CS099");
    }

    @Test
    void an_archived_course_refuses_self_enrollment() {
        this.scenario.given(settings(null, true, null, null), new ArchiveCourse(this.course));
        asLearner().when(request()).thenRefused("course-not-published");
    }

    private Scenario asLearner() {
        return this.scenario.as(this.learner, Role.LEARNER);
    }

    private Scenario asAdmin() {
        return this.scenario.as(ADMIN, Role.PLATFORM_ADMIN);
    }

    private RequestEnrollment request() {
        return new RequestEnrollment(this.enrollment, this.course);
    }

    private Command settings(@Nullable Integer seats, boolean approval, @Nullable Instant from,
            @Nullable Instant until) {
        return new ConfigureCourse(this.course,
                new CourseSettings(seats, true, approval, true, from, until, null, Map.of()));
    }

}
