package io.annals.command.attempt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.AttemptResult;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.attempt.QuestionScore;
import io.annals.api.attempt.RegradeScoring;
import org.jspecify.annotations.Nullable;

/**
 * What can be decided about the marks of an attempt that was handed in.
 *
 * @param secondsLate how long after the assessment was due it was handed in
 */
record Grader(AttemptIdentity attempt, AttemptQuestions paper, Scores marks, AttemptConfiguration terms,
        long secondsLate) {

    /** Marks what needs no person; nothing where the attempt is marked as a whole. */
    void markAnswers(Instant at) {
        if (!this.paper.isEmpty()) {
            apply(new AnswersMarked(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                    this.attempt.assessmentId(), this.paper.mark(this.terms.version()), at));
            scoreIfNothingWaits(at);
        }
    }

    void gradeWhole(GradeAttempt command, Instant at) {
        if (!this.paper.isEmpty()) {
            throw Refusal.rule("graded-by-question",
                    "The attempt has its score from the marks of its answers: grade these.");
        }
        if (this.marks.total().isPresent()) {
            throw Refusal.rule("already-graded", "The attempt has its score.");
        }
        BigDecimal possible = this.terms.possible();
        if (command.score().signum() < 0 || command.score().compareTo(possible) > 0) {
            throw Refusal.invalid("score-out-of-range", "The score is not one of this assessment.",
                    new Violation("score", "must be between 0 and " + possible));
        }
        score(lessLateness(AttemptResult.of(command.score(), possible, this.terms.passing())), command.feedback(), at);
    }

    /**
     * @param seenVersion the version of the attempt that the grader has seen, where the
     * grader said so; that it is the current one was made sure of before
     */
    void gradeResponse(GradeResponse command, UUID graderId, @Nullable Long seenVersion, Instant at) {
        BigDecimal worth = this.paper.pointsOf(command.questionId());
        Scores.Given before = this.marks.of(command.questionId());
        if (!before.mark().waits() && !before.byPerson()) {
            throw Refusal.rule("marked-automatically", "The answer has its mark without a person.",
                    new Violation("questionId", "must be a question whose answer waits or was marked by a person"));
        }
        if (command.points().signum() < 0 || command.points().compareTo(worth) > 0) {
            throw Refusal.invalid("mark-above-points", "The mark is not one of this question.",
                    new Violation("points", "must be between 0 and " + worth.stripTrailingZeros().toPlainString()));
        }
        if (before.byPerson() && seenVersion == null) {
            throw Refusal.rule("version-needed", "The answer was marked by a person: say which version you have seen.",
                    new Violation("If-Match", "must be the version of the attempt that you have seen"));
        }
        QuestionScore mark = QuestionScore.of(command.questionId(), AnswerScore.given(command.points(), worth));
        apply(new ResponseGraded(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                this.attempt.assessmentId(), graderId, mark, command.feedback(), at));
        if (this.marks.total().isEmpty()) {
            scoreIfNothingWaits(at);
        }
        else if (!this.marks.total().get().equals(Scores.Total.of(result()))) {
            scoreAnew(null, null, result(), mark, at);
        }
    }

    /**
     * @param key the question with the right answer that counts
     */
    void regrade(RegradeAttempt command, QuestionBody key, Instant at) {
        UUID questionId = command.questionId();
        BigDecimal worth = this.paper.pointsOf(questionId);
        if (this.marks.knowRegrade(command.regradeId())) {
            return;
        }
        Scores.Given before = this.marks.of(questionId);
        AnswerScore now = RegradeScoring.mark(command.policy(), key, worth, this.paper.answerTo(questionId),
                before.mark(), before.byPerson());
        if (now.equals(before.mark())) {
            return;
        }
        QuestionScore mark = QuestionScore.of(questionId, now);
        if (this.marks.total().isPresent()) {
            scoreAnew(command.regradeId(), command.policy(), resultWith(mark), mark, at);
        }
        else {
            apply(new MarksCorrected(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                    this.attempt.assessmentId(), command.regradeId(), command.policy(), List.of(mark), at));
            scoreIfNothingWaits(at);
        }
    }

    private void scoreIfNothingWaits(Instant at) {
        if (!this.marks.anyWaits()) {
            score(result(), null, at);
        }
    }

    private void score(AttemptResult result, @Nullable String feedback, Instant at) {
        apply(new AttemptGraded(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                this.attempt.assessmentId(), result.score(), result.passed(), feedback, result.earned(),
                result.lateDeduction(), at));
    }

    /** The mark has changed already, or changes by this event. */
    private void scoreAnew(@Nullable UUID regradeId, @Nullable RegradePolicy policy, AttemptResult result,
            QuestionScore mark, Instant at) {
        BigDecimal previous = this.marks.total().orElseThrow().score();
        apply(new AttemptRegraded(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                this.attempt.assessmentId(), previous, result.score(), result.passed(), result.earned(),
                result.lateDeduction(), regradeId, policy, List.of(mark), at));
    }

    /** What the attempt earned with the marks as they are. */
    private AttemptResult result() {
        return lessLateness(AttemptResult.of(this.marks.all(), this.terms.possible(), this.terms.passing()));
    }

    /** What it would earn with this mark in place of the one that the answer has. */
    private AttemptResult resultWith(QuestionScore mark) {
        return lessLateness(AttemptResult.of(this.marks.with(mark), this.terms.possible(), this.terms.passing()));
    }

    private AttemptResult lessLateness(AttemptResult result) {
        LatePolicy policy = this.terms.version().settings().latePolicy();
        return (policy != null)
                ? result.late(policy, Duration.ofSeconds(this.secondsLate), this.terms.possible(), this.terms.passing())
                : result;
    }

}
