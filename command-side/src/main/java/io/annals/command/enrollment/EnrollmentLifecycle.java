package io.annals.command.enrollment;

import static io.annals.command.enrollment.EnrollmentStatus.ACTIVE;
import static io.annals.command.enrollment.EnrollmentStatus.COMPLETED;
import static io.annals.command.enrollment.EnrollmentStatus.DECLINED;
import static io.annals.command.enrollment.EnrollmentStatus.FAILED;
import static io.annals.command.enrollment.EnrollmentStatus.PENDING;
import static io.annals.command.enrollment.EnrollmentStatus.SUSPENDED;
import static io.annals.command.enrollment.EnrollmentStatus.WAITING;
import static io.annals.command.enrollment.EnrollmentStatus.WITHDRAWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
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
import io.annals.api.enrollment.EnrollmentEvent.MembershipEvent;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Whether a learner is one of the course: pending and waiting before, active and
 * suspended while, and withdrawn, completed, failed or declined after.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class EnrollmentLifecycle {

    private EnrollmentStatus status = PENDING;

    private @Nullable EnrollmentDetails registration;

    /** The version of the course's outline that the learner began with; 0: none yet. */
    private int begunWith;

    private boolean outcomeRecorded;

    EnrollmentDetails registration() {
        return Objects.requireNonNull(this.registration);
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
     * The learner is, or asks to be, enrolled. Who is one of the course or was until its
     * end is not, who withdrew or was declined may be again.
     * @param asks whether the learner does so
     */
    void requireMayEnter(boolean asks) {
        switch (this.status) {
            case WITHDRAWN, DECLINED -> {
            }
            case PENDING -> {
                if (asks) {
                    throw Refusal.rule("already-requested", "The learner asked to be enrolled and waits for approval.");
                }
            }
            case WAITING -> throw Refusal.rule("already-waiting", "The learner waits for a seat in this course.");
            case ACTIVE, SUSPENDED, COMPLETED, FAILED ->
                throw Refusal.rule("already-enrolled", "The learner is enrolled in this course, or was until its end.");
        }
    }

    void requireWithdrawn() {
        if (this.status != WITHDRAWN) {
            throw Refusal.rule("enrollment-not-withdrawn", "The learner did not withdraw.");
        }
    }

    void requirePending() {
        if (this.status != PENDING) {
            throw Refusal.rule("enrollment-not-pending", "The enrollment does not wait for approval.");
        }
    }

    void requireWaiting() {
        if (this.status != WAITING) {
            throw Refusal.rule("enrollment-not-waiting", "The learner does not wait for a seat.");
        }
    }

    /** Only an active learner who has begun takes part. */
    void requireTakesPart(Instant at) {
        this.status.require(ACTIVE);
        requireStarted(at);
    }

    /** Who has met what it takes to complete the course may go on studying. */
    void requireStudies(Instant at) {
        if (this.status != COMPLETED || this.outcomeRecorded) {
            this.status.require(ACTIVE);
        }
        requireStarted(at);
    }

    private void requireStarted(Instant at) {
        if (!hasStarted(at)) {
            throw Refusal.rule("enrollment-not-started", "The learner begins on " + registration().startDate() + ".");
        }
    }

    boolean hasStarted(Instant at) {
        Instant start = registration().startDate();
        return start == null || !at.isBefore(start);
    }

    /** Who has been one of the course comes back to what there was. */
    void enter(EnrollmentDetails wanted, AdmissionDecision admission, Instant at) {
        EnrollmentDetails as = hasBegun() ? registration() : wanted;
        switch (admission.door()) {
            case ASKED -> apply(as.requested(at));
            case QUEUED -> apply(as.queued(at));
            case OPEN -> apply(hasBegun() ? new EnrollmentReactivated(as.enrollmentId(), as.userId(), as.courseId(), at)
                    : as.enrolled(admission.syllabus().current().number(), at));
        }
    }

    void approve(AdmissionDecision admission, Instant at) {
        EnrollmentDetails as = registration();
        if (admission.isOpen()) {
            apply(new EnrollmentApproved(as.enrollmentId(), as.userId(), as.courseId(), startDate(at),
                    outlineVersion(admission), at));
        }
        else {
            apply(as.queued(at));
        }
    }

    void promote(AdmissionDecision admission, Instant at) {
        EnrollmentDetails as = registration();
        apply(new LearnerPromoted(as.enrollmentId(), as.userId(), as.courseId(), startDate(at),
                outlineVersion(admission), at));
    }

    /** Nobody new begins before there is a seat. */
    private Instant startDate(Instant at) {
        Instant wanted = registration().startDate();
        return (wanted != null && (hasBegun() || wanted.isAfter(at))) ? wanted : at;
    }

    private int outlineVersion(AdmissionDecision admission) {
        return hasBegun() ? this.begunWith : admission.syllabus().current().number();
    }

    void decline(Instant at) {
        requirePending();
        apply(new EnrollmentDeclined(registration().enrollmentId(), registration().userId(), registration().courseId(),
                at));
    }

    void withdraw(Instant at) {
        this.status.requireNotOver();
        apply(new LearnerWithdrawn(registration().enrollmentId(), registration().userId(), registration().courseId(),
                at));
    }

    void suspend(@Nullable String reason, Instant at) {
        this.status.require(ACTIVE);
        apply(new EnrollmentSuspended(registration().enrollmentId(), registration().userId(), registration().courseId(),
                reason, at));
    }

    void resume(Instant at) {
        if (this.status != SUSPENDED) {
            throw Refusal.rule("enrollment-not-suspended", "The enrollment is not suspended.");
        }
        apply(new EnrollmentResumed(registration().enrollmentId(), registration().userId(), registration().courseId(),
                at));
    }

    /** Who completed the course by its criteria can still pass it, well or very well. */
    void end(Outcome outcome, Instant at) {
        boolean confirms = this.status == COMPLETED && !this.outcomeRecorded && outcome.completes();
        if (!confirms) {
            this.status.require(ACTIVE, SUSPENDED);
        }
        apply(new OutcomeRecorded(registration().enrollmentId(), registration().userId(), registration().courseId(),
                outcome, at));
    }

    /** The learner has met what it takes. */
    void evolveToCompleted() {
        this.status = COMPLETED;
    }

    void evolve(MembershipEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> {
                this.registration = EnrollmentDetails.of(enrolled);
                begin(enrolled.outlineVersion());
            }
            case EnrollmentRequested requested -> {
                this.registration = hasBegun() ? this.registration : EnrollmentDetails.of(requested);
                this.status = PENDING;
            }
            case LearnerQueued queued -> {
                this.registration = EnrollmentDetails.of(queued);
                this.status = WAITING;
            }
            case EnrollmentApproved approved -> {
                this.registration = registration().from(approved.startDate());
                begin(approved.outlineVersion());
            }
            case LearnerPromoted promoted -> {
                this.registration = registration().from(promoted.startDate());
                begin(promoted.outlineVersion());
            }
            case EnrollmentReactivated reactivated -> this.status = ACTIVE;
            case EnrollmentDeclined declined -> this.status = DECLINED;
            case LearnerWithdrawn withdrawn -> this.status = WITHDRAWN;
            case EnrollmentSuspended suspended -> this.status = SUSPENDED;
            case EnrollmentResumed resumed -> this.status = ACTIVE;
            case OutcomeRecorded recorded -> {
                this.status = recorded.outcome().completes() ? COMPLETED : FAILED;
                this.outcomeRecorded = true;
            }
        }
    }

    private void begin(int outlineVersion) {
        this.begunWith = outlineVersion;
        this.status = ACTIVE;
    }

}
