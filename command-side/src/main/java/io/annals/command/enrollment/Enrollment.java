package io.annals.command.enrollment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.command.assessment.Assessment;
import io.annals.command.course.Syllabus;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One learner in one course, for ever: who withdraws and comes back goes on with it. It
 * also counts what is limited per learner, so that two who use the last attempt at once
 * write the same stream.
 */
@AggregateRoot
@Revision("1")
public class Enrollment extends TenantOwned<EnrollmentEvent> {

    enum Status {

        ACTIVE, WITHDRAWN, ENDED

    }

    /**
     * The right to one attempt.
     *
     * @param attemptNumber counted from 1
     * @param extraMinutes how long the learner may work on it beyond what the assessment
     * says
     */
    public record Grant(UUID userId, UUID courseId, int attemptNumber, int extraMinutes) {
    }

    /**
     * What became of an attempt.
     *
     * @param score absent where the attempt no longer counts
     * @param version the version of the assessment that was attempted
     */
    public record AttemptOutcome(UUID assessmentId, UUID attemptId, int attemptNumber, @Nullable BigDecimal score,
            AssessmentVersion version) {
    }

    private Status status = Status.ACTIVE;

    private @Nullable UUID userId;

    private @Nullable UUID courseId;

    private @Nullable Instant startDate;

    /** How many attempts at each assessment were granted. */
    private Map<UUID, Integer> attempts = new HashMap<>();

    /** How often each content was used. */
    private Map<UUID, Integer> interactions = new HashMap<>();

    static Enrollment create(EnrollLearner command, int outlineVersion, Instant at) {
        Instant startDate = (command.startDate() != null) ? command.startDate() : at;
        apply(new LearnerEnrolled(command.enrollmentId(), command.userId(), command.courseId(), startDate,
                command.completionCriteria(), command.metadata(), outlineVersion, at));
        return new Enrollment();
    }

    /** Who is enrolled again after withdrawal is back. */
    void enrollAgain(Instant at) {
        if (this.status != Status.WITHDRAWN) {
            throw Refusal.rule("already-enrolled", "The learner is enrolled in this course, or was until its end.");
        }
        reactivate(at);
    }

    void reactivate(Instant at) {
        if (this.status != Status.WITHDRAWN) {
            throw Refusal.rule("enrollment-not-withdrawn", "The learner did not withdraw.");
        }
        apply(new EnrollmentReactivated(id(), userId(), courseId(), at));
    }

    @CommandHandler
    void decide(WithdrawLearner command, @OccurredAt Instant at) {
        requireNotOver();
        apply(new LearnerWithdrawn(id(), userId(), courseId(), at));
    }

    @CommandHandler
    void decide(RecordOutcome command, @OccurredAt Instant at) {
        requireNotOver();
        apply(new OutcomeRecorded(id(), userId(), courseId(), command.outcome(), at));
    }

    /**
     * Grants the next attempt, if there is one.
     * @param terms of the assessment, which must be of this course
     * @param syllabus of the course, where the module of the assessment must be unlocked
     */
    public Grant grantAttempt(UUID attemptId, Assessment.Terms terms, Syllabus syllabus, Caller caller, Instant at) {
        requireTakenPartInBy(caller);
        requireActive(at);
        if (!terms.courseId().equals(courseId())) {
            throw Refusal.rule("assessment-of-other-course", "The assessment is not part of this course.",
                    new Violation("assessmentId", "must be of the course of the enrolment"));
        }
        int used = this.attempts.getOrDefault(terms.assessmentId(), 0);
        Integer allowed = terms.version().maxAttempts();
        if (allowed != null && used >= allowed) {
            throw Refusal.rule("no-attempt-left", "All " + used + " attempts were used.");
        }
        apply(new AttemptGranted(id(), terms.assessmentId(), attemptId, used + 1, at));
        return new Grant(userId(), courseId(), used + 1, 0);
    }

    void recordAccess(RecordContentAccess command, Caller caller, Instant at) {
        requireTakenPartInBy(caller);
        requireActive(at);
        Map<UUID, Integer> totals = new HashMap<>();
        List<ContentAccessed.Access> accesses = new ArrayList<>();
        for (RecordContentAccess.Access access : command.accesses()) {
            int before = totals.getOrDefault(access.contentId(), this.interactions.getOrDefault(access.contentId(), 0));
            int total = Math.addExact(before, access.interactions());
            totals.put(access.contentId(), total);
            accesses.add(new ContentAccessed.Access(access.contentId(), access.interactions(), total));
        }
        apply(new ContentAccessed(id(), userId(), courseId(), accesses, at));
    }

    /**
     * Takes over what became of an attempt: what counts of all attempts, how far the
     * learner is, and whether the course is completed.
     * @param syllabus of the course
     */
    public void recordResult(AttemptOutcome outcome, Syllabus syllabus, Instant at) {
    }

    /** Does not count a voided attempt as one of those allowed. */
    public void giveBackAttempt(UUID assessmentId, UUID attemptId, Instant at) {
        apply(new EnrollmentEvent.AttemptGivenBack(id(), assessmentId, attemptId, at));
    }

    UUID userId() {
        return Objects.requireNonNull(this.userId);
    }

    public UUID courseId() {
        return Objects.requireNonNull(this.courseId);
    }

    /**
     * A learner takes part for themselves, who manages enrolments for anybody. To others
     * the enrolment does not exist.
     */
    private void requireTakenPartInBy(Caller caller) {
        if (!caller.actorId().equals(this.userId) && !caller.may(Permission.ENROLLMENT_MANAGE)) {
            throw Refusal.notFound("enrolment");
        }
    }

    private void requireActive(Instant at) {
        requireNotOver();
        if (at.isBefore(Objects.requireNonNull(this.startDate))) {
            throw Refusal.rule("enrollment-not-started", "The learner begins on " + this.startDate + ".");
        }
    }

    private void requireNotOver() {
        switch (this.status) {
            case WITHDRAWN -> throw Refusal.rule("enrollment-withdrawn", "The learner withdrew: reactivate first.");
            case ENDED -> throw Refusal.rule("enrollment-ended", "The course has ended for the learner.");
            case ACTIVE -> {
            }
        }
    }

    @Override
    protected void evolve(EnrollmentEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> {
                this.userId = enrolled.userId();
                this.courseId = enrolled.courseId();
                this.startDate = enrolled.startDate();
            }
            case LearnerWithdrawn withdrawn -> this.status = Status.WITHDRAWN;
            case EnrollmentReactivated reactivated -> this.status = Status.ACTIVE;
            case OutcomeRecorded recorded -> this.status = Status.ENDED;
            case EnrollmentEvent.EnrollmentRequested requested -> {
            }
            case EnrollmentEvent.EnrollmentApproved approved -> {
            }
            case EnrollmentEvent.EnrollmentDeclined declined -> {
            }
            case EnrollmentEvent.LearnerQueued queued -> {
            }
            case EnrollmentEvent.LearnerPromoted promoted -> {
            }
            case EnrollmentEvent.EnrollmentSuspended suspended -> {
            }
            case EnrollmentEvent.EnrollmentResumed resumed -> {
            }
            case EnrollmentEvent.AccommodationGranted accommodation -> {
            }
            case EnrollmentEvent.AttemptGivenBack back -> {
            }
            case io.annals.api.enrollment.ProgressEvent progress -> {
            }
            case AttemptGranted granted -> this.attempts.put(granted.assessmentId(), granted.attemptNumber());
            case ContentAccessed accessed -> accessed.accesses()
                .forEach((access) -> this.interactions.put(access.contentId(), access.totalInteractions()));
        }
    }

}
