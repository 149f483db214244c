package io.annals.command.attempt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.question.QuestionBody;
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
import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingCommand.ReleaseGrading;
import io.annals.api.attempt.GradingEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.command.assessment.Assessment;
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
 * One learner's try at one assessment: answered until it is handed in or its time is
 * over, then marked. What the assessment was when it began holds for all of it.
 */
@AggregateRoot
@Revision("2")
@Noun("attempt")
public class AssessmentAttempt extends TenantOwned<AttemptEvent> {

    private AttemptStatus status = AttemptStatus.IN_PROGRESS;

    private @Nullable AttemptIdentity identity;

    private int attemptNumber;

    private int assessmentVersion;

    private @Nullable Instant deadline;

    private long secondsLate;

    private AttemptQuestions paper = new AttemptQuestions();

    private Scores marks = new Scores();

    static AssessmentAttempt start(StartAttempt command, Assessment.Terms terms, Enrollment.Grant grant, Instant at) {
        AssessmentVersion version = terms.version();
        UUID id = command.attemptId();
        long seed = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        apply(new AttemptStarted(id, command.enrollmentId(), grant.userId(), grant.courseId(), terms.assessmentId(),
                grant.attemptNumber(), version.maxScore(), version.passingScore(), command.metadata(), version.number(),
                AttemptClock.deadline(at, version, grant.extraMinutes()), seed, AttemptQuestions.drawn(version, seed),
                at));
        return new AssessmentAttempt();
    }

    /** Saves an answer to a question that the attempt has, unless it is saved already. */
    void save(SaveAnswer command, Supplier<UnansweredQuestion> asked, Instant at) {
        this.status.requireInProgress();
        this.paper.pointsOf(command.questionId());
        UnansweredQuestion question = asked.get();
        question.body().requireAnswer(command.response(), "response");
        if (this.paper.says(command.questionId(), command.response())) {
            return;
        }
        boolean late = AttemptClock.until(this.deadline, question.closedAt()).requireTimeToAnswer(at);
        this.paper.requireNext(command.answerNo());
        apply(new AnswerSaved(id(), enrollmentId(), userId(), assessmentId(), command.questionId(), command.response(),
                command.answerNo(), late, at));
    }

    void submit(AttemptConfiguration terms, Instant at) {
        this.status.requireInProgress();
        clock(terms).requireTimeToSubmit(at);
        apply(new AttemptSubmitted(id(), enrollmentId(), userId(), assessmentId(), clock(terms).secondsLate(at), at));
        marking(terms).markAnswers(at);
    }

    /**
     * Ends it as of when its time was over, whenever that is noticed.
     * @return when its time was over
     */
    Instant expire(AttemptConfiguration terms, Instant at) {
        this.status.requireInProgress();
        Instant end = clock(terms).requireOver(at);
        ExpiryPolicy policy = terms.version().settings().expiryPolicy();
        boolean handedIn = policy == ExpiryPolicy.AUTO_SUBMIT;
        apply(new AttemptExpired(id(), enrollmentId(), userId(), assessmentId(), policy, handedIn,
                clock(terms).secondsLate(end), end));
        if (handedIn) {
            marking(terms).markAnswers(end);
        }
        return end;
    }

    void extend(ExtendAttempt command, AttemptConfiguration terms, Instant at) {
        this.status.requireInProgress();
        if (this.deadline == null) {
            throw Refusal.rule("no-deadline", "The attempt has all the time.");
        }
        Instant later = AttemptClock.extended(this.deadline, terms.version(), command.extraMinutes());
        if (terms.closedAt() != null || !later.isAfter(this.deadline)) {
            throw Refusal.rule("assessment-closes-before", "There is no more time: the assessment closes before.");
        }
        apply(new AttemptExtended(id(), enrollmentId(), userId(), assessmentId(), later, at));
    }

    void voidIt(VoidAttempt command, Instant at) {
        this.status.requireNotVoided();
        apply(new AttemptVoided(id(), enrollmentId(), userId(), assessmentId(), command.voidReason(), at));
    }

    @CommandHandler
    void decide(ClaimGrading command, Caller caller, @OccurredAt Instant at) {
        this.status.requireWaiting();
        this.marks.requireOpenTo(caller.actorId(), at);
        Instant until = at.plus(GradingClaim.DURATION);
        if (!this.marks.isClaimedBy(caller.actorId(), until)) {
            apply(new GradingClaimed(id(), enrollmentId(), userId(), assessmentId(), caller.actorId(), until, at));
        }
    }

    @CommandHandler
    void decide(ReleaseGrading command, Caller caller, @OccurredAt Instant at) {
        this.marks.requireOpenTo(caller.actorId(), at);
        if (!this.marks.isClaimedBy(caller.actorId(), null)) {
            throw Refusal.rule("not-claimed", "You have not claimed the attempt.");
        }
        apply(new GradingReleased(id(), enrollmentId(), userId(), assessmentId(), caller.actorId(), at));
    }

    /**
     * The marks, to be given by a grader.
     * @throws Refusal where it was not handed in, or another grader has claimed it
     */
    Grader toGrade(AttemptConfiguration terms, Caller caller, Instant at) {
        this.status.requireHandedIn();
        this.marks.requireOpenTo(caller.actorId(), at);
        return marking(terms);
    }

    /** Marks an answer again, where the attempt has marks and counts. */
    void regrade(RegradeAttempt command, AttemptConfiguration terms, QuestionBody key, Instant at) {
        this.paper.pointsOf(command.questionId());
        if (this.status.isHandedIn()) {
            marking(terms).regrade(command, key, at);
        }
    }

    /**
     * A learner handles only their own attempt, who manages enrollments anybody's. To
     * others the attempt does not exist.
     */
    void requireHandledBy(Caller caller) {
        if (!caller.actorId().equals(userId()) && !caller.may(Permission.ENROLLMENT_MANAGE)) {
            throw Refusal.notFound("attempt");
        }
    }

    private AttemptClock clock(AttemptConfiguration terms) {
        return AttemptClock.of(this.deadline, terms);
    }

    private Grader marking(AttemptConfiguration terms) {
        return new Grader(identity(), this.paper, this.marks, terms, this.secondsLate);
    }

    /** What it earned in all; empty until it has its score. */
    Optional<Scores.Total> total() {
        return this.marks.total();
    }

    /** What its enrollment has to know of it. */
    AttemptOutcome outcome(AttemptConfiguration terms) {
        BigDecimal score = (this.status == AttemptStatus.GRADED) ? total().map(Scores.Total::score).orElse(null) : null;
        return new AttemptOutcome(assessmentId(), id(), this.attemptNumber, score, terms.version());
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
        switch (event) {
            case AttemptStarted started -> {
                this.identity = new AttemptIdentity(started.attemptId(), started.enrollmentId(), started.userId(),
                        started.assessmentId());
                this.attemptNumber = started.attemptNumber();
                this.assessmentVersion = started.assessmentVersion();
                this.deadline = started.deadline();
                this.paper.ask(started.questions());
            }
            case AnswerSaved saved -> this.paper.answer(saved.questionId(), saved.response(), saved.answerNo());
            case AttemptExtended extended -> this.deadline = extended.deadline();
            case AttemptSubmitted submitted -> {
                this.status = AttemptStatus.SUBMITTED;
                this.secondsLate = submitted.secondsLate();
            }
            case AttemptExpired expired -> {
                this.status = expired.handedIn() ? AttemptStatus.SUBMITTED : AttemptStatus.EXPIRED;
                this.secondsLate = expired.secondsLate();
            }
            case AttemptVoided voided -> this.status = AttemptStatus.VOIDED;
            case AttemptGraded graded -> {
                this.status = AttemptStatus.GRADED;
                this.marks.evolve(graded);
            }
            case GradingEvent grading -> this.marks.evolve(grading);
        }
    }

}
