package io.annals.command.enrollment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.enrollment.EnrollmentCommand.ApproveEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.PromoteLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RequestEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Require;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.user.User;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/** Handles the commands by which learners enter and leave a course. */
public final class EnrollmentCommandHandler {

    private final Aggregates<Enrollment> enrollments;

    private final Admissions admissions;

    private final UniqueKeys keys;

    public EnrollmentCommandHandler(Aggregates<Enrollment> enrollments, Aggregates<Course> courses,
            Aggregates<CourseSeats> seats, Aggregates<User> users, UniqueKeys keys) {
        this.enrollments = enrollments;
        this.keys = keys;
        this.admissions = new Admissions(enrollments, courses, seats, users, keys);
    }

    /**
     * Enrolls a learner. A learner who was enrolled before goes on with that enrollment.
     * @return the id of the enrollment
     */
    @CommandHandler
    UUID handle(EnrollLearner command, Caller caller, @OccurredAt Instant at) {
        this.admissions.requireConsistentCriteria(command);
        return enroll(EnrollmentDetails.of(command), false, caller, at);
    }

    /**
     * Enrolls the caller, or records the request for approval.
     * @return the id of the enrollment
     */
    @CommandHandler
    UUID handle(RequestEnrollment command, Caller caller, @OccurredAt Instant at) {
        return enroll(EnrollmentDetails.of(command, caller.actorId()), true, caller, at);
    }

    private UUID enroll(EnrollmentDetails details, boolean bySelf, Caller caller, Instant at) {
        Optional<UUID> earlier = this.keys.claimIfFree(
                Admissions.uniqueKey(caller.tenantId(), details.userId(), details.courseId()), details.enrollmentId(),
                at);
        Require.newId(earlier.filter(details.enrollmentId()::equals).isEmpty(), "enrollmentId");
        if (earlier.isEmpty()) {
            this.enrollments.begin(Enrollment::new, (enrollment) -> enter(enrollment, details, bySelf, caller, at));
            return details.enrollmentId();
        }
        UUID enrollmentId = earlier.get();
        this.enrollments.change(enrollmentId, (enrollment) -> {
            enrollment.lifecycle().requireMayEnter(bySelf);
            enter(enrollment, details.within(enrollmentId), bySelf, caller, at);
        });
        return enrollmentId;
    }

    private void enter(Enrollment enrollment, EnrollmentDetails details, boolean bySelf, Caller caller, Instant at) {
        enrollment.enter(details, bySelf ? this.admissions.admitSelf(details, caller.tenantId(), at)
                : this.admissions.admit(details, caller.tenantId(), at), at);
    }

    @CommandHandler
    void handle(ReactivateEnrollment command, Caller caller, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(), (enrollment) -> {
            enrollment.lifecycle().requireWithdrawn();
            enter(enrollment, enrollment.details(), false, caller, at);
        });
    }

    @CommandHandler
    void handle(ApproveEnrollment command, Caller caller, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(), (enrollment) -> {
            enrollment.lifecycle().requirePending();
            enrollment.approve(this.admissions.admit(enrollment.details(), caller.tenantId(), at), at);
        });
    }

    /** An erased user is withdrawn instead, so that others need not wait for them. */
    @CommandHandler
    void handle(PromoteLearner command, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(), (enrollment) -> {
            enrollment.lifecycle().requireWaiting();
            this.admissions.promote(enrollment.details(), at)
                .ifPresentOrElse((admission) -> enrollment.promote(admission, at),
                        () -> enrollment.lifecycle().withdraw(at));
        });
    }

    @CommandHandler
    void handle(WithdrawLearner command, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(), (enrollment) -> {
            EnrollmentStatus before = enrollment.lifecycle().status();
            enrollment.lifecycle().withdraw(at);
            if (before != EnrollmentStatus.PENDING) {
                this.admissions.release(enrollment.details(), before == EnrollmentStatus.WAITING, at);
            }
        });
    }

}
