package io.annals.command.attempt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.AttemptResult;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.Points;
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
 * Decides about the scores of a submitted attempt.
 *
 * @param version the version of the assessment that the attempt was started with
 * @param secondsLate how late the attempt was submitted
 */
record Grader(AttemptIdentity attempt, AttemptQuestions questions, Scores scores, AssessmentVersion version,
        long secondsLate) {

    /**
     * Scores the answers that need no grader; nothing if the attempt is graded as a
     * whole.
     */
    void gradeAutomatically(Instant at) {
        if (!this.questions.isEmpty()) {
            apply(new AnswersMarked(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                    this.attempt.assessmentId(), this.questions.score(this.version), at));
            gradeIfComplete(at);
        }
    }

    void gradeAsWhole(GradeAttempt command, Instant at) {
        if (!this.questions.isEmpty()) {
            throw Refusal.rule("graded-by-question",
                    "The attempt has questions, so its score is the sum of its answers' points: grade the answers.");
        }
        if (this.scores.total().isPresent()) {
            throw Refusal.rule("already-graded", "The attempt already has a score.");
        }
        BigDecimal maxScore = this.version.configuration().maxScore();
        if (command.score().signum() < 0 || command.score().compareTo(maxScore) > 0) {
            throw Refusal.invalid("score-out-of-range", "The score is out of range.",
                    new Violation("score", "must be between 0 and " + Points.text(maxScore)));
        }
        grade(AttemptResult.of(Fraction.of(command.score()), this.version.gradingRules(), this.secondsLate),
                command.feedback(), at);
    }

    /**
     * Grades an answer.
     * @param seenVersion the version of the attempt that the grader has seen; absent if
     * the grader named none. It is the current one: that was checked before
     */
    void gradeResponse(GradeResponse command, UUID graderId, @Nullable Long seenVersion, Instant at) {
        BigDecimal possible = this.questions.pointsOf(command.questionId());
        Scores.GradedAnswer before = this.scores.of(command.questionId());
        if (!before.score().waits() && !before.byGrader()) {
            throw Refusal.rule("marked-automatically", "The answer was scored automatically.", new Violation(
                    "questionId", "must be a question whose answer waits for a grader or was graded by one"));
        }
        if (command.points().signum() < 0 || command.points().compareTo(possible) > 0) {
            throw Refusal.invalid("mark-above-points", "The points are out of range for this question.",
                    new Violation("points", "must be between 0 and " + Points.text(possible)));
        }
        if (before.byGrader() && seenVersion == null) {
            throw Refusal.rule("version-needed",
                    "The answer was graded before: name the version of the attempt that you have seen.",
                    new Violation("If-Match", "must be the version of the attempt that you have seen"));
        }
        QuestionScore score = QuestionScore.of(command.questionId(), AnswerScore.given(command.points(), possible));
        apply(new ResponseGraded(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                this.attempt.assessmentId(), graderId, score, command.feedback(), at));
        if (this.scores.total().isEmpty()) {
            gradeIfComplete(at);
        }
        else if (!this.scores.total().get().equals(Scores.Total.of(result()))) {
            changeScore(null, null, result(), score, at);
        }
    }

    /**
     * Scores an answer again.
     * @param key the question with the corrected key
     */
    void regrade(RegradeAttempt command, QuestionBody key, Instant at) {
        UUID questionId = command.questionId();
        BigDecimal possible = this.questions.pointsOf(questionId);
        if (this.scores.hasRegrade(command.regradeId())) {
            return;
        }
        Scores.GradedAnswer before = this.scores.of(questionId);
        AnswerScore after = RegradeScoring.score(command.policy(), key, possible, this.questions.answerTo(questionId),
                before.score(), before.byGrader());
        if (after.equals(before.score())) {
            return;
        }
        QuestionScore score = QuestionScore.of(questionId, after);
        if (this.scores.total().isPresent()) {
            changeScore(command.regradeId(), command.policy(), resultWith(score), score, at);
        }
        else {
            apply(new MarksCorrected(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                    this.attempt.assessmentId(), command.regradeId(), command.policy(), List.of(score), at));
            gradeIfComplete(at);
        }
    }

    private void gradeIfComplete(Instant at) {
        if (!this.scores.anyWaits()) {
            grade(result(), null, at);
        }
    }

    private void grade(AttemptResult result, @Nullable String feedback, Instant at) {
        apply(new AttemptGraded(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                this.attempt.assessmentId(), result.score(), result.passed(), feedback, result.earned(),
                result.lateDeduction(), result.exactScore(), at));
    }

    private void changeScore(@Nullable UUID regradeId, @Nullable RegradePolicy policy, AttemptResult result,
            QuestionScore score, Instant at) {
        BigDecimal previous = this.scores.total().orElseThrow().score();
        apply(new AttemptRegraded(this.attempt.attemptId(), this.attempt.enrollmentId(), this.attempt.userId(),
                this.attempt.assessmentId(), previous, result.score(), result.passed(), result.earned(),
                result.lateDeduction(), regradeId, policy, List.of(score), result.exactScore(), at));
    }

    private AttemptResult result() {
        return AttemptResult.of(this.scores.all(), this.version.gradingRules(), this.secondsLate);
    }

    /** The result if this score replaced the one that the answer has. */
    private AttemptResult resultWith(QuestionScore score) {
        return AttemptResult.of(this.scores.with(score), this.version.gradingRules(), this.secondsLate);
    }

}
