package io.annals.query.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.annals.api.attempt.AttemptQuery.GetPaper;
import io.annals.api.attempt.AttemptQuestionsView;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows attempts to who works on them, without anything that tells a right answer. */
@Component
class AttemptQuestionsHandler {

    private final TenantReads reads;

    private final Clock clock;

    AttemptQuestionsHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    AttemptQuestionsView handle(GetPaper query, Caller caller) {
        return this.reads.of(caller, (lms) -> {
            AttemptSummaryRow attempt = AttemptSummaryRow.of(query.attemptId(), lms);
            return paper(attempt, AttemptQuestionRow.of(attempt, lms), this.clock.instant());
        });
    }

    private static AttemptQuestionsView paper(AttemptSummaryRow attempt, List<AttemptQuestionRow> rows, Instant now) {
        Instant end = attempt.end();
        return new AttemptQuestionsView(attempt.id(), attempt.enrollmentId(), attempt.userId(), attempt.courseId(),
                attempt.assessmentId(), attempt.titled(), attempt.attemptNumber(), attempt.status(), attempt.saved(),
                end, (end != null) ? end.plus(attempt.heldTo().grace()) : null, now, secondsUntil(end, now),
                rows.stream().map(AttemptQuestionsHandler::question).toList(), attempt.version());
    }

    private static @Nullable Long secondsUntil(@Nullable Instant end, Instant now) {
        return (end != null) ? Math.max(0, Duration.between(now, end).toSeconds()) : null;
    }

    private static AttemptQuestionsView.Question question(AttemptQuestionRow row) {
        return new AttemptQuestionsView.Question(row.questionId(), row.sequenceNo(), row.text(), row.points(),
                row.forLearner(), row.responseData(), row.answeredAt());
    }

}
