package io.annals.query.attempt;

import java.time.Clock;
import java.util.List;

import io.annals.api.Permission;
import io.annals.api.assessment.question.Essay;
import io.annals.api.attempt.AttemptQuery.GetReview;
import io.annals.api.attempt.AttemptReviewView;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Shows attempts with their marks, as far as who asks may see them. */
@Component
class ReviewHandler {

    /**
     * What of it is shown.
     *
     * @param marks what answers earned, and feedback
     * @param key right answers and explanations
     * @param rubric what graders go by
     */
    private record Shown(boolean marks, boolean key, boolean rubric) {
    }

    private final TenantReads reads;

    private final Clock clock;

    ReviewHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    AttemptReviewView handle(GetReview query, Caller caller) {
        return this.reads.of(caller, (lms) -> {
            AttemptSummaryRow attempt = AttemptSummaryRow.of(query.attemptId(), lms);
            return review(attempt, AttemptQuestionRow.of(attempt, lms), shown(attempt, caller));
        });
    }

    private Shown shown(AttemptSummaryRow attempt, Caller caller) {
        boolean grades = caller.may(Permission.ATTEMPT_GRADE);
        return new Shown(ScoreVisibility.shownTo(caller, attempt.score()),
                grades || attempt.showsAnswers(this.clock.instant()), grades);
    }

    private static AttemptReviewView review(AttemptSummaryRow attempt, List<AttemptQuestionRow> rows, Shown shown) {
        return new AttemptReviewView(attempt.id(), attempt.enrollmentId(), attempt.userId(), attempt.courseId(),
                attempt.assessmentId(), attempt.titled(), attempt.attemptNumber(), attempt.status(), attempt.score(),
                attempt.maxScore(), attempt.passingScore(), attempt.passed(), attempt.earned(), attempt.lateDeduction(),
                attempt.firstScore(), attempt.feedback(), shown.key(),
                rows.stream().map((row) -> question(row, shown)).toList(), attempt.version());
    }

    private static AttemptReviewView.Question question(AttemptQuestionRow row, Shown shown) {
        return new AttemptReviewView.Question(row.questionId(), row.sequenceNo(), row.text(), row.points(),
                row.forLearner(), row.responseData(), row.answeredAt(), row.late(),
                shown.marks() ? row.pointsEarned() : null, shown.marks() ? row.isCorrect() : null, row.waits(),
                shown.marks() ? row.feedback() : null, shown.marks() ? row.gradedBy() : null,
                shown.marks() ? row.gradedAt() : null, shown.key() ? row.asked().key() : null,
                shown.key() ? row.explanation() : null,
                (shown.rubric() && row.asked() instanceof Essay essay) ? essay.rubric() : null);
    }

}
