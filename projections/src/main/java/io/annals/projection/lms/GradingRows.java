package io.annals.projection.lms;

import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingEvent;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.attempt.QuestionScore;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;

import static io.annals.projection.lms.AttemptRows.attempt;
import static io.annals.projection.lms.AttemptRows.response;

/** Writes the scores of attempts and their answers. */
final class GradingRows {

    private GradingRows() {
    }

    static void project(GradingEvent event, RowChanges rows) {
        switch (event) {
            case AnswersMarked marked -> {
                attempt(marked, rows);
                marked.marks().forEach((score) -> score(marked, score, rows));
            }
            case GradingClaimed claimed ->
                attempt(claimed, rows).with("claimed_by", claimed.graderId()).with("claimed_until", claimed.until());
            case GradingReleased released -> release(attempt(released, rows));
            case ResponseGraded graded -> {
                attempt(graded, rows).with("grader_id", graded.graderId());
                score(graded, graded.mark(), rows).with("graded_by", graded.graderId())
                    .with("feedback", graded.feedback());
            }
            case AttemptGraded graded -> release(attempt(graded, rows)).with("score", graded.score())
                .with("exact_score", graded.exactScore())
                .with("first_score", graded.score())
                .with("earned", graded.earned())
                .with("late_deduction", graded.lateDeduction())
                .with("passed", graded.passed())
                .with("feedback", graded.feedback());
            case MarksCorrected corrected -> {
                attempt(corrected, rows);
                corrected.marks().forEach((score) -> score(corrected, score, rows));
            }
            case AttemptRegraded regraded -> regrade(regraded, rows);
        }
    }

    private static void regrade(AttemptRegraded regraded, RowChanges rows) {
        attempt(regraded, rows).with("regraded_at", regraded.occurredAt())
            .with("score", regraded.score())
            .with("exact_score", regraded.exactScore())
            .with("earned", regraded.earned())
            .with("late_deduction", regraded.lateDeduction())
            .with("passed", regraded.passed());
        regraded.marks().forEach((score) -> score(regraded, score, rows));
    }

    private static Change score(AttemptEvent event, QuestionScore score, RowChanges rows) {
        boolean waits = score.answerScore().waits();
        return response(event, score.questionId(), rows).with("waits", waits)
            .with("is_correct", score.correct())
            .with("points_earned", waits ? null : score.points())
            .with("exact_points", score.exactPoints())
            .with("graded_at", waits ? null : event.occurredAt());
    }

    /** Ends a claim: the attempt has left the grading queue. */
    private static Change release(Change attempt) {
        return attempt.with("claimed_by", null).with("claimed_until", null);
    }

}
