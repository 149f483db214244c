package io.annals.command.attempt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.attempt.AttemptCommand.ExtendAttempt;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.VoidAttempt;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptStatus;
import io.annals.api.attempt.AttemptTimes;
import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingCommand.ReleaseGrading;
import io.annals.api.attempt.GradingEvent;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.command.assessment.AssessmentTerms;
import io.annals.command.enrollment.AttemptOutcome;
import io.annals.command.enrollment.Enrollment;
import io.annals.command.support.Noun;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One learner's attempt at an assessment: answered until it is submitted or its time is
 * over, then graded. It keeps the version of the assessment that it was started with.
 */
@AggregateRoot
@Revision("4")
@Noun("attempt")
public class AssessmentAttempt extends TenantOwned<AttemptEvent> {

    private AttemptStatus status = AttemptStatus.IN_PROGRESS;

    private @Nullable AttemptIdentity identity;

    private int attemptNumber;

    private int assessmentVersion;

    private @Nullable Instant deadline;

    private long secondsLate;

    private AttemptQuestions questions = new AttemptQuestions();

    private Scores scores = new Scores();

    static AssessmentAttempt start(StartAttempt command, AssessmentTerms terms, Enrollment.Grant grant, Instant at) {
        AssessmentVersion version = terms.version();
        UUID id = command.attemptId();
        long seed = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        apply(new AttemptStarted(id, command.enrollmentId(), grant.userId(), grant.courseId(), terms.assessmentId(),
                grant.attemptNumber(), version.configuration().maxScore(), version.configuration().passingScore(),
                command.metadata(), version.number(),
                AttemptTimes.deadline(at, version.configuration().durationMins(), grant.extraMinutes(),
                        version.configuration().settings().closesAt()),
                seed, AttemptQuestions.select(version, seed), at));
        return new AssessmentAttempt();
    }

    /** Checks that the caller may answer a question of this attempt. */
    void requireAnswerable(UUID questionId, Caller caller) {
        requireHandledBy(caller);
        this.status.requireInProgress();
        this.questions.pointsOf(questionId);
    }

    /** Saves an answer unless it is saved already. */
    void save(SaveAnswer command, QuestionConfiguration question, Instant at) {
        question.body().requireValidResponse(command.response(), "response");
        if (this.questions.hasAnswer(command.questionId(), command.response())) {
            return;
        }
        boolean late = AttemptTimes.of(this.deadline, question.closedAt(), Duration.ZERO).requireTimeToAnswer(at);
        this.questions.requireNext(command.answerNo());
        apply(new AnswerSaved(id(), enrollmentId(), userId(), assessmentId(), command.questionId(), command.response(),
                command.answerNo(), late, at));
    }

    void submit(Caller caller, AttemptConfiguration configuration, Instant at) {
        requireHandledBy(caller);
        this.status.requireInProgress();
        configuration.times(this.deadline).requireTimeToSubmit(at);
        apply(new AttemptSubmitted(id(), enrollmentId(), userId(), assessmentId(), configuration.secondsLate(at), at));
        grader(configuration).gradeAutomatically(at);
    }

    /**
     * Expires the attempt as of the end of its time, no matter when it is called.
     * @return the end of its time
     */
    Instant expire(AttemptConfiguration configuration, Instant at) {
        this.status.requireInProgress();
        Instant end = configuration.times(this.deadline).requireOver(at);
        ExpiryPolicy policy = configuration.version().configuration().settings().expiryPolicy();
        boolean submits = policy == ExpiryPolicy.AUTO_SUBMIT;
        apply(new AttemptExpired(id(), enrollmentId(), userId(), assessmentId(), policy, submits,
                configuration.secondsLate(end), end));
        if (submits) {
            grader(configuration).gradeAutomatically(end);
        }
        return end;
    }

    void extend(ExtendAttempt command, AttemptConfiguration configuration, Instant at) {
        this.status.requireInProgress();
        if (this.deadline == null) {
            throw Refusal.rule("no-deadline", "The assessment has no time limit, so the attempt cannot be extended.");
        }
        Instant later = AttemptTimes.extended(this.deadline, command.extraMinutes(),
                configuration.version().configuration().settings().closesAt());
        if (configuration.closedAt() != null || !later.isAfter(this.deadline)) {
            throw Refusal.rule("assessment-closes-before",
                    "The attempt cannot be extended beyond the closing of the assessment.");
        }
        apply(new AttemptExtended(id(), enrollmentId(), userId(), assessmentId(), later, at));
    }

    void voidAttempt(VoidAttempt command, Instant at) {
        this.status.requireNotVoided();
        apply(new AttemptVoided(id(), enrollmentId(), userId(), assessmentId(), command.voidReason(), at));
    }

    @CommandHandler
    void decide(ClaimGrading command, Caller caller, @OccurredAt Instant at) {
        this.status.requireUngraded();
        this.scores.requireOpenTo(caller.actorId(), at);
        Instant until = at.plus(GradingClaim.DURATION);
        if (!this.scores.isClaimedBy(caller.actorId(), until)) {
            apply(new GradingClaimed(id(), enrollmentId(), userId(), assessmentId(), caller.actorId(), until, at));
        }
    }

    @CommandHandler
    void decide(ReleaseGrading command, Caller caller, @OccurredAt Instant at) {
        this.scores.requireOpenTo(caller.actorId(), at);
        if (!this.scores.isClaimedBy(caller.actorId(), null)) {
            throw Refusal.rule("not-claimed", "You have not claimed the grading of this attempt.");
        }
        apply(new GradingReleased(id(), enrollmentId(), userId(), assessmentId(), caller.actorId(), at));
    }

    /**
     * The grader of this attempt.
     * @throws Refusal if it was not submitted, or another grader has claimed it
     */
    Grader grader(AttemptConfiguration configuration, Caller caller, Instant at) {
        this.status.requireHandedIn();
        this.scores.requireOpenTo(caller.actorId(), at);
        return grader(configuration);
    }

    /** Regrades an answer if the attempt was submitted and counts. */
    void regrade(RegradeAttempt command, AttemptConfiguration configuration, QuestionBody key, Instant at) {
        this.questions.pointsOf(command.questionId());
        if (this.status.isHandedIn()) {
            grader(configuration).regrade(command, key, at);
        }
    }

    /**
     * Learners handle only their own attempts; managers of enrollments handle all.
     */
    private void requireHandledBy(Caller caller) {
        if (!caller.actorId().equals(userId()) && !caller.may(Permission.ENROLLMENT_MANAGE)) {
            throw Refusal.notFound("attempt");
        }
    }

    private Grader grader(AttemptConfiguration configuration) {
        return new Grader(identity(), this.questions, this.scores, configuration.version(), this.secondsLate);
    }

    /** What the attempt earned; empty until it has a score. */
    Optional<Scores.Total> total() {
        return this.scores.total();
    }

    /** What the enrollment records about the attempt. */
    AttemptOutcome outcome(AttemptConfiguration configuration) {
        Fraction score = this.status.hasScore() ? total().map(Scores.Total::exact).orElse(null) : null;
        return new AttemptOutcome(assessmentId(), id(), this.attemptNumber, score, configuration.version());
    }

    UUID assessmentId() {
        return identity().assessmentId();
    }

    int assessmentVersion() {
        return this.assessmentVersion;
    }

    UUID enrollmentId() {
        return identity().enrollmentId();
    }

    private UUID userId() {
        return identity().userId();
    }

    private AttemptIdentity identity() {
        return Objects.requireNonNull(this.identity);
    }

    @Override
    protected void evolve(AttemptEvent event) {
        this.status = AttemptStatus.after(event).orElse(this.status);
        switch (event) {
            case AttemptStarted started -> {
                this.identity = new AttemptIdentity(started.attemptId(), started.enrollmentId(), started.userId(),
                        started.assessmentId());
                this.attemptNumber = started.attemptNumber();
                this.assessmentVersion = started.assessmentVersion();
                this.deadline = started.deadline();
                this.questions.evolve(started);
            }
            case AnswerSaved saved -> this.questions.evolve(saved);
            case AttemptExtended extended -> this.deadline = extended.deadline();
            case AttemptSubmitted submitted -> this.secondsLate = submitted.secondsLate();
            case AttemptExpired expired -> this.secondsLate = expired.secondsLate();
            case GradingEvent grading -> this.scores.evolve(grading);
            case AttemptVoided voided -> {
            }
        }
    }

}
