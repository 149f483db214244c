package io.annals.query.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.annals.api.attempt.AttemptQuery.GetAttemptQuestions;
import io.annals.api.attempt.AttemptQuestionsView;
import io.annals.api.attempt.AttemptTimes;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Shows the questions of attempts to their learners. */
@Component
class AttemptQuestionsHandler {

    private final TenantReads reads;

    private final Clock clock;

    AttemptQuestionsHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    AttemptQuestionsView handle(GetAttemptQuestions query, Caller caller) {
        return this.reads.of(caller, (lms) -> {
            AttemptSummaryRow attempt = AttemptSummaryRow.of(query.attemptId(), lms);
            return view(attempt, AttemptQuestionRow.of(attempt, lms), this.clock.instant());
        });
    }

    private static AttemptQuestionsView view(AttemptSummaryRow attempt, List<AttemptQuestionRow> rows, Instant now) {
        AttemptTimes times = attempt.times();
        return new AttemptQuestionsView(attempt.id(), attempt.enrollmentId(), attempt.userId(), attempt.courseId(),
                attempt.assessmentId(), attempt.assessmentTitle(), attempt.attemptNumber(), attempt.status(),
                attempt.savedAnswers(), times.answerUntil(), times.submitUntil(), now, times.secondsLeft(now),
                rows.stream().map(AttemptQuestionsHandler::question).toList(), attempt.version());
    }

    private static AttemptQuestionsView.PresentedQuestion question(AttemptQuestionRow row) {
        return new AttemptQuestionsView.PresentedQuestion(row.questionId(), row.sequenceNo(), row.text(), row.points(),
                row.forLearner(), row.responseData(), row.answeredAt());
    }

}
