package io.annals.command.enrollment;

import static io.annals.api.enrollment.EnrollmentStatus.ACTIVE;
import static io.annals.api.enrollment.EnrollmentStatus.COMPLETED;
import static io.annals.api.enrollment.EnrollmentStatus.DECLINED;
import static io.annals.api.enrollment.EnrollmentStatus.FAILED;
import static io.annals.api.enrollment.EnrollmentStatus.PENDING;
import static io.annals.api.enrollment.EnrollmentStatus.SUSPENDED;
import static io.annals.api.enrollment.EnrollmentStatus.WAITING;
import static io.annals.api.enrollment.EnrollmentStatus.WITHDRAWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.Times;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of an enrollment: pending or waiting, then active or suspended, then
 * withdrawn, completed, failed or declined.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class EnrollmentLifecycle {

    private EnrollmentStatus status = PENDING;

    private @Nullable EnrollmentDetails details;

    /**
     * The outline version that the learner began with; 0 before the learner is enrolled.
     */
    private int begunWith;

    private boolean outcomeRecorded;

    EnrollmentDetails details() {
        return Objects.requireNonNull(this.details);
    }

    EnrollmentStatus status() {
        return this.status;
    }

    int begunWith() {
        return this.begunWith;
    }

    boolean hasBegun() {
        return this.begunWith > 0;
    }

    /**
     * Requires that the learner can be enrolled: after a withdrawal or a declined
     * request, or while a request is pending, unless the learner asks again.
     * @param bySelf whether the learner asks to be enrolled
     */
    void requireMayEnter(boolean bySelf) {
        switch (this.status) {
            case WITHDRAWN, DECLINED -> {
            }
            case PENDING -> {
                if (bySelf) {
                    throw Refusal.rule("already-requested",
                            "The learner has already requested enrollment and is waiting for approval.");
                }
            }
            case WAITING ->
                throw Refusal.rule("already-waiting", "The learner is already on the waiting list of the course.");
            case ACTIVE, SUSPENDED, COMPLETED, FAILED -> throw Refusal.rule("already-enrolled",
                    "The learner is already enrolled in the course, or has finished it.");
        }
    }

    void requireWithdrawn() {
        if (this.status != WITHDRAWN) {
            throw Refusal.rule("enrollment-not-withdrawn",
                    "The enrollment is not withdrawn, so it cannot be reactivated.");
        }
    }

    void requirePending() {
        if (this.status != PENDING) {
            throw Refusal.rule("enrollment-not-pending", "The enrollment is not waiting for approval.");
        }
    }

    void requireWaiting() {
        if (this.status != WAITING) {
            throw Refusal.rule("enrollment-not-waiting", "The learner is not on the waiting list.");
        }
    }

    /** Requires an active learner whose start date has come. */
    void requireActive(Instant at) {
        require(this.status == ACTIVE);
        requireStarted(at);
    }

    /** Requires a learner who may use contents and whose start date has come. */
    void requireStudyAllowed(Instant at) {
        require(this.status.allowsStudy(this.outcomeRecorded));
        requireStarted(at);
    }

    /** Requires that the enrollment has not ended. */
    void requireOngoing() {
        require(this.status.isOngoing());
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw refusal();
        }
    }

    private Refusal refusal() {
        return switch (this.status) {
            case PENDING -> Refusal.rule("enrollment-pending", "The enrollment is waiting for approval.");
            case WAITING -> Refusal.rule("enrollment-waiting", "The learner is on the waiting list.");
            case ACTIVE -> throw new IllegalStateException("An active enrollment is not a reason to refuse");
            case SUSPENDED -> Refusal.rule("enrollment-suspended", "The enrollment is suspended: resume it first.");
            case WITHDRAWN -> Refusal.rule("enrollment-withdrawn", "The enrollment is withdrawn: reactivate it first.");
            case COMPLETED, FAILED -> Refusal.rule("enrollment-ended", "The course has ended for the learner.");
            case DECLINED ->
                Refusal.rule("enrollment-declined", "The enrollment request was declined: enroll the learner instead.");
        };
    }

    private void requireStarted(Instant at) {
        if (!hasStarted(at)) {
            throw Refusal.rule("enrollment-not-started", "The learner cannot begin before "
                    + Times.text(Objects.requireNonNull(details().startDate())) + ".");
        }
    }

    boolean hasStarted(Instant at) {
        return EnrollmentStatus.hasStarted(details().startDate(), at);
    }

    /** A learner who was enrolled before keeps the details of that enrollment. */
    void enter(EnrollmentDetails wanted, AdmissionDecision admission, Instant at) {
        EnrollmentDetails own = hasBegun() ? details() : wanted;
        switch (admission.result()) {
            case APPROVAL_PENDING -> apply(own.requested(at));
            case WAITING -> apply(own.queued(at));
            case ADMITTED ->
                apply(hasBegun() ? new EnrollmentReactivated(own.enrollmentId(), own.userId(), own.courseId(), at)
                        : own.enrolled(admission.requirements().current().number(), at));
        }
    }

    void approve(AdmissionDecision admission, Instant at) {
        EnrollmentDetails own = details();
        if (admission.isAdmitted()) {
            apply(new EnrollmentApproved(own.enrollmentId(), own.userId(), own.courseId(), startDate(at),
                    outlineVersion(admission), at));
        }
        else {
            apply(own.queued(at));
        }
    }

    void promote(AdmissionDecision admission, Instant at) {
        EnrollmentDetails own = details();
        apply(new LearnerPromoted(own.enrollmentId(), own.userId(), own.courseId(), startDate(at),
                outlineVersion(admission), at));
    }

    /** A new learner starts now at the earliest. */
    private Instant startDate(Instant at) {
        Instant wanted = details().startDate();
        return (wanted != null && (hasBegun() || wanted.isAfter(at))) ? wanted : at;
    }

    private int outlineVersion(AdmissionDecision admission) {
        return hasBegun() ? this.begunWith : admission.requirements().current().number();
    }

    void decline(Instant at) {
        requirePending();
        apply(new EnrollmentDeclined(details().enrollmentId(), details().userId(), details().courseId(), at));
    }

    void withdraw(Instant at) {
        requireOngoing();
        apply(new LearnerWithdrawn(details().enrollmentId(), details().userId(), details().courseId(), at));
    }

    void suspend(@Nullable String reason, Instant at) {
        require(this.status == ACTIVE);
        apply(new EnrollmentSuspended(details().enrollmentId(), details().userId(), details().courseId(), reason, at));
    }

    void resume(Instant at) {
        if (this.status != SUSPENDED) {
            throw Refusal.rule("enrollment-not-suspended", "The enrollment is not suspended.");
        }
        apply(new EnrollmentResumed(details().enrollmentId(), details().userId(), details().courseId(), at));
    }

    /**
     * A course that was completed by its criteria can still get a passing outcome, once.
     */
    void end(Outcome outcome, Instant at) {
        boolean confirms = this.status == COMPLETED && !this.outcomeRecorded && outcome.completes();
        if (!confirms) {
            require(this.status == ACTIVE || this.status == SUSPENDED);
        }
        apply(new OutcomeRecorded(details().enrollmentId(), details().userId(), details().courseId(), outcome, at));
    }

    void evolveToCompleted() {
        this.status = COMPLETED;
    }

    void evolve(StatusEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> {
                this.details = EnrollmentDetails.of(enrolled);
                begin(enrolled.outlineVersion());
            }
            case EnrollmentRequested requested -> {
                this.details = hasBegun() ? this.details : EnrollmentDetails.of(requested);
                this.status = PENDING;
            }
            case LearnerQueued queued -> {
                this.details = EnrollmentDetails.of(queued);
                this.status = WAITING;
            }
            case EnrollmentApproved approved -> {
                this.details = details().from(approved.startDate());
                begin(approved.outlineVersion());
            }
            case LearnerPromoted promoted -> {
                this.details = details().from(promoted.startDate());
                begin(promoted.outlineVersion());
            }
            case EnrollmentReactivated reactivated -> this.status = ACTIVE;
            case EnrollmentDeclined declined -> this.status = DECLINED;
            case LearnerWithdrawn withdrawn -> this.status = WITHDRAWN;
            case EnrollmentSuspended suspended -> this.status = SUSPENDED;
            case EnrollmentResumed resumed -> this.status = ACTIVE;
            case OutcomeRecorded recorded -> {
                this.status = recorded.outcome().status();
                this.outcomeRecorded = true;
            }
        }
    }

    private void begin(int outlineVersion) {
        this.begunWith = outlineVersion;
        this.status = ACTIVE;
    }

}
