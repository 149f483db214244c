package io.annals.projection.lms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.attempt.QuestionScore;
import org.jspecify.annotations.Nullable;

/** The events of an attempt with a choice of 4 points and an essay of 4. */
final class StartedAttempt {

    final UUID attempt = UUID.randomUUID();

    final UUID enrollment = UUID.randomUUID();

    final UUID user = UUID.randomUUID();

    final UUID assessment = UUID.randomUUID();

    final UUID choice = UUID.randomUUID();

    final UUID essay = UUID.randomUUID();

    final UUID option = UUID.randomUUID();

    private final Instant start;

    StartedAttempt(Instant start) {
        this.start = start;
    }

    Map<String, Object> row(RunningLms lms, UUID question) {
        return lms.row(LmsTables.QUESTION_RESPONSE, Ids.named(this.attempt, "question", question.toString()));
    }

    /** The time limit is two days. */
    AttemptStarted started() {
        BigDecimal four = new BigDecimal("4");
        return new AttemptStarted(this.attempt, this.enrollment, this.user, UUID.randomUUID(), this.assessment, 1,
                BigDecimal.valueOf(8), BigDecimal.valueOf(4), Map.of(), 3, this.start.plus(2, ChronoUnit.DAYS), 42,
                List.of(new AttemptQuestion(this.choice, four, List.of(UUID.randomUUID(), this.option)),
                        new AttemptQuestion(this.essay, four, List.of())),
                this.start);
    }

    AnswerSaved answered(UUID question, Response response, int number, Instant at) {
        return new AnswerSaved(this.attempt, this.enrollment, this.user, this.assessment, question, response, number,
                false, at);
    }

    AttemptExtended extended(Instant deadline, Instant at) {
        return new AttemptExtended(this.attempt, this.enrollment, this.user, this.assessment, deadline, at);
    }

    AttemptSubmitted submitted(long secondsLate, Instant at) {
        return new AttemptSubmitted(this.attempt, this.enrollment, this.user, this.assessment, secondsLate, at);
    }

    AnswersMarked marked(Instant at) {
        return new AnswersMarked(this.attempt, this.enrollment, this.user, this.assessment,
                List.of(mark(this.choice, "4", true), mark(this.essay, "0", null)), at);
    }

    GradingClaimed claimed(UUID grader, Instant at) {
        return new GradingClaimed(this.attempt, this.enrollment, this.user, this.assessment, grader,
                at.plusSeconds(3600), at);
    }

    ResponseGraded graded(UUID grader, Instant at) {
        return new ResponseGraded(this.attempt, this.enrollment, this.user, this.assessment, grader,
                mark(this.essay, "2", false), Map.of("text", "Well"), at);
    }

    /** The deduction for lateness is 1. */
    AttemptGraded scored(String earned, Instant at) {
        BigDecimal all = points(earned);
        return new AttemptGraded(this.attempt, this.enrollment, this.user, this.assessment, all.subtract(points("1")),
                true, null, all, points("1"), null, at);
    }

    MarksCorrected corrected(Instant at) {
        return new MarksCorrected(this.attempt, this.enrollment, this.user, this.assessment, UUID.randomUUID(),
                RegradePolicy.NEW_KEY, List.of(mark(this.choice, "0", false)), at);
    }

    AttemptRegraded regraded(String previous, String score, Instant at) {
        return new AttemptRegraded(this.attempt, this.enrollment, this.user, this.assessment, points(previous),
                points(score), true, points(score), points("0"), UUID.randomUUID(), RegradePolicy.NEW_KEY,
                List.of(mark(this.choice, "4", true)), null, at);
    }

    AttemptExpired expired(boolean handedIn, Instant at) {
        return new AttemptExpired(this.attempt, this.enrollment, this.user, this.assessment,
                handedIn ? ExpiryPolicy.AUTO_SUBMIT : ExpiryPolicy.ABANDON, handedIn, 0, at);
    }

    AttemptVoided voided(Instant at) {
        return new AttemptVoided(this.attempt, this.enrollment, this.user, this.assessment, "Fire", at);
    }

    private static QuestionScore mark(UUID question, String points, @Nullable Boolean correct) {
        return new QuestionScore(question, points(points), correct);
    }

    private static BigDecimal points(String points) {
        return Points.rounded(new BigDecimal(points));
    }

}
