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
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Require;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.user.User;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/** How learners get into a course and out of it. */
public final class EnrollmentCommandHandler {

    /** Lets a learner in, or not, into whose enrollment it would be. */
    @FunctionalInterface
    private interface Doorkeeper {

        AdmissionDecision admit(UUID enrollmentId, EnrollmentDetails wanted, UUID tenantId, Instant at);

    }

    private final Aggregates<Enrollment> enrollments;

    private final Aggregates<User> users;

    private final Admissions admissions;

    private final UniqueKeys keys;

    public EnrollmentCommandHandler(Aggregates<Enrollment> enrollments, Aggregates<Course> courses,
            Aggregates<CourseSeats> seats, Aggregates<User> users, UniqueKeys keys) {
        this.enrollments = enrollments;
        this.users = users;
        this.keys = keys;
        this.admissions = new Admissions(enrollments, courses, seats, keys);
    }

    /**
     * Enrolls, or brings back who withdrew.
     * @return the enrollment, which may be one of before
     */
    @CommandHandler
    UUID handle(EnrollLearner command, Caller caller, @OccurredAt Instant at) {
        return enter(EnrollmentDetails.of(command), caller, false, this.admissions::admit, at);
    }

    /**
     * Enrolls the caller, or notes that they ask for it.
     * @return the enrollment, which may be one of before
     */
    @CommandHandler
    UUID handle(RequestEnrollment command, Caller caller, @OccurredAt Instant at) {
        return enter(EnrollmentDetails.of(command, caller.actorId()), caller, true, this.admissions::admitSelf, at);
    }

    private UUID enter(EnrollmentDetails wanted, Caller caller, boolean asks, Doorkeeper doorkeeper, Instant at) {
        Optional<UUID> before = this.keys.claimIfFree(
                Admissions.place(caller.tenantId(), wanted.userId(), wanted.courseId()), wanted.enrollmentId(), at);
        Require.newId(before.filter(wanted.enrollmentId()::equals).isEmpty());
        UUID enrollmentId = before.orElse(wanted.enrollmentId());
        if (before.isPresent()) {
            this.enrollments.change(enrollmentId, (enrollment) -> {
                enrollment.membership().requireMayEnter(asks);
                enter(enrollment, wanted.within(enrollmentId), caller, doorkeeper, at);
            });
        }
        else {
            AdmissionDecision admission = doorkeeper.admit(enrollmentId, wanted, caller.tenantId(), at);
            this.enrollments.create(() -> Enrollment.begin(wanted, admission, at));
            this.enrollments.change(enrollmentId, (enrollment) -> enrollment.settle(admission.syllabus(), at));
        }
        this.users.require(wanted.userId(), User::requirePresent);
        return enrollmentId;
    }

    private static void enter(Enrollment enrollment, EnrollmentDetails wanted, Caller caller, Doorkeeper doorkeeper,
            Instant at) {
        AdmissionDecision admission = doorkeeper.admit(wanted.enrollmentId(), wanted, caller.tenantId(), at);
        enrollment.membership().enter(wanted, admission, at);
        settle(enrollment, admission, at);
    }

    private static void settle(Enrollment enrollment, AdmissionDecision admission, Instant at) {
        if (admission.isOpen()) {
            enrollment.settle(admission.syllabus(), at);
        }
    }

    @CommandHandler
    void handle(ReactivateEnrollment command, Caller caller, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(), (enrollment) -> {
            enrollment.membership().requireWithdrawn();
            enter(enrollment, enrollment.membership().registration(), caller, this.admissions::admit, at);
            this.users.require(enrollment.userId(), User::requirePresent);
        });
    }

    @CommandHandler
    void handle(ApproveEnrollment command, Caller caller, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(), (enrollment) -> {
            enrollment.membership().requirePending();
            AdmissionDecision admission = this.admissions.admit(command.enrollmentId(),
                    enrollment.membership().registration(), caller.tenantId(), at);
            enrollment.membership().approve(admission, at);
            settle(enrollment, admission, at);
            this.users.require(enrollment.userId(), User::requirePresent);
        });
    }

    /** Who was erased does not take the seat and keeps nobody waiting. */
    @CommandHandler
    void handle(PromoteLearner command, @OccurredAt Instant at) {
        UUID id = command.enrollmentId();
        this.enrollments.change(id, (enrollment) -> {
            enrollment.membership().requireWaiting();
            AdmissionDecision admission = this.admissions.next(id, enrollment.courseId());
            if (this.users.ask(enrollment.userId(), User::isPresent)) {
                this.admissions.seat(id, enrollment.courseId(), at);
                enrollment.membership().promote(admission, at);
                settle(enrollment, admission, at);
            }
            else {
                this.admissions.leave(id, enrollment.courseId(), true, at);
                enrollment.membership().withdraw(at);
            }
        });
    }

    @CommandHandler
    void handle(WithdrawLearner command, @OccurredAt Instant at) {
        UUID id = command.enrollmentId();
        this.enrollments.change(id, (enrollment) -> {
            EnrollmentStatus before = enrollment.membership().status();
            enrollment.membership().withdraw(at);
            if (before != EnrollmentStatus.PENDING) {
                this.admissions.leave(id, enrollment.courseId(), before == EnrollmentStatus.WAITING, at);
            }
        });
    }

}
