package io.annals.query.attempt;

import java.time.Clock;
import java.util.List;

import io.annals.api.Permission;
import io.annals.api.assessment.question.Essay;
import io.annals.api.attempt.AttemptQuery.GetAttemptReview;
import io.annals.api.attempt.AttemptReviewView;
import io.annals.api.attempt.ReviewVisibility;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Shows attempts with the scores of their answers. */
@Component
class AttemptReviewHandler {

    /**
     * What the reader is shown.
     *
     * @param scores scores and feedback
     * @param key right answers and explanations
     * @param rubric the grading guide
     */
    private record Visible(boolean scores, boolean key, boolean rubric) {
    }

    private final TenantReads reads;

    private final Clock clock;

    AttemptReviewHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    AttemptReviewView handle(GetAttemptReview query, Caller caller) {
        return this.reads.of(caller, (lms) -> {
            AttemptSummaryRow attempt = AttemptSummaryRow.of(query.attemptId(), lms);
            return review(attempt, AttemptQuestionRow.of(attempt, lms), visible(attempt, caller));
        });
    }

    private Visible visible(AttemptSummaryRow attempt, Caller caller) {
        boolean grader = caller.may(Permission.ATTEMPT_GRADE);
        return new Visible(ReviewVisibility.showsScores(grader, attempt.score()),
                attempt.showsAnswers(grader, this.clock.instant()), grader);
    }

    private static AttemptReviewView review(AttemptSummaryRow attempt, List<AttemptQuestionRow> rows, Visible visible) {
        return new AttemptReviewView(attempt.id(), attempt.enrollmentId(), attempt.userId(), attempt.courseId(),
                attempt.assessmentId(), attempt.assessmentTitle(), attempt.attemptNumber(), attempt.status(),
                attempt.score(), attempt.maxScore(), attempt.passingScore(), attempt.passed(), attempt.earned(),
                attempt.lateDeduction(), attempt.firstScore(), attempt.feedback(), visible.key(),
                rows.stream().map((row) -> question(row, visible)).toList(), attempt.version());
    }

    private static AttemptReviewView.ReviewedQuestion question(AttemptQuestionRow row, Visible visible) {
        return new AttemptReviewView.ReviewedQuestion(row.questionId(), row.sequenceNo(), row.text(), row.points(),
                row.forLearner(), row.responseData(), row.answeredAt(), row.late(),
                visible.scores() ? row.pointsEarned() : null, visible.scores() ? row.isCorrect() : null, row.waits(),
                visible.scores() ? row.feedback() : null, visible.scores() ? row.gradedBy() : null,
                visible.scores() ? row.gradedAt() : null, visible.key() ? row.requiredBody().key() : null,
                visible.key() ? row.explanation() : null,
                (visible.rubric() && row.requiredBody() instanceof Essay essay) ? essay.rubric() : null);
    }

}
