package io.annals.command.attempt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.command.assessment.Assessment;
import io.annals.command.enrollment.Enrollment;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One learner's try at one assessment: in progress, then submitted, then graded.
 */
@AggregateRoot
@Revision("1")
public class AssessmentAttempt extends TenantOwned<AttemptEvent> {

    enum Status {

        IN_PROGRESS, SUBMITTED, GRADED

    }

    private Status status = Status.IN_PROGRESS;

    private @Nullable UUID enrollmentId;

    private @Nullable UUID userId;

    private @Nullable UUID assessmentId;

    private int maxScore;

    private @Nullable Integer passingScore;

    static AssessmentAttempt start(StartAttempt command, Assessment.Terms terms, Enrollment.Grant grant, Instant at) {
        apply(new AttemptStarted(command.attemptId(), command.enrollmentId(), grant.userId(), grant.courseId(),
                terms.assessmentId(), grant.attemptNumber(), terms.version().maxScore(), terms.version().passingScore(),
                command.metadata(), terms.version().number(), null, 0, java.util.List.of(), at));
        return new AssessmentAttempt();
    }

    /**
     * A learner submits only their own attempt, who manages enrolments anybody's. To
     * others the attempt does not exist.
     */
    @CommandHandler
    void decide(SubmitAttempt command, Caller caller, @OccurredAt Instant at) {
        if (!caller.actorId().equals(this.userId) && !caller.may(Permission.ENROLLMENT_MANAGE)) {
            throw Refusal.notFound("attempt");
        }
        if (this.status != Status.IN_PROGRESS) {
            throw Refusal.rule("already-submitted", "The attempt was submitted.");
        }
        apply(new AttemptSubmitted(id(), enrollmentId(), userId(), assessmentId(), 0, at));
    }

    @CommandHandler
    void decide(GradeAttempt command, @OccurredAt Instant at) {
        switch (this.status) {
            case IN_PROGRESS -> throw Refusal.rule("not-submitted", "The attempt was not submitted yet.");
            case GRADED -> throw Refusal.rule("already-graded", "The attempt has its score.");
            case SUBMITTED ->
                apply(new AttemptGraded(id(), enrollmentId(), userId(), assessmentId(), withinRange(command.score()),
                        passes(command.score()), command.feedback(), command.score(), BigDecimal.ZERO, at));
        }
    }

    private BigDecimal withinRange(BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(this.maxScore)) > 0) {
            throw Refusal.invalid("score-out-of-range", "The score is not one of this assessment.",
                    new Violation("score", "must be between 0 and " + this.maxScore));
        }
        return score;
    }

    private boolean passes(BigDecimal score) {
        return this.passingScore == null || score.compareTo(BigDecimal.valueOf(this.passingScore)) >= 0;
    }

    private UUID enrollmentId() {
        return Objects.requireNonNull(this.enrollmentId);
    }

    private UUID userId() {
        return Objects.requireNonNull(this.userId);
    }

    private UUID assessmentId() {
        return Objects.requireNonNull(this.assessmentId);
    }

    @Override
    protected void evolve(AttemptEvent event) {
        switch (event) {
            case AttemptStarted started -> {
                this.enrollmentId = started.enrollmentId();
                this.userId = started.userId();
                this.assessmentId = started.assessmentId();
                this.maxScore = started.maxScore();
                this.passingScore = started.passingScore();
            }
            case AttemptSubmitted submitted -> this.status = Status.SUBMITTED;
            case AttemptGraded graded -> this.status = Status.GRADED;
            case GradingEvent grading -> {
            }
            case AnswerSaved saved -> {
            }
            case AttemptExtended extended -> {
            }
            case AttemptExpired expired -> {
            }
            case AttemptVoided voided -> {
            }
        }
    }

}
