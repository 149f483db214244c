package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.Versioned;
import io.annals.api.assessment.question.PresentedBody;
import io.annals.api.assessment.question.Response;
import org.jspecify.annotations.Nullable;

/**
 * An attempt with the scores of its answers. Learners see scores and feedback once the
 * attempt has a score, and right answers and explanations as the assessment's
 * {@code answersShown} allows; graders see everything at any time.
 *
 * @param title the assessment's title
 * @param score 0 to {@code maxScore}; absent until graded
 * @param passed whether the score reaches the passing score; absent until graded
 * @param pointsEarned the sum of the points of the answers; absent until graded
 * @param lateDeduction the deduction for lateness; absent until graded
 * @param firstScore the score before any regrade; absent until graded
 * @param feedback on the whole attempt
 * @param answersShown whether right answers and explanations are shown
 * @param questions in the order of the attempt; empty if the assessment is graded as a
 * whole
 */
public record AttemptReviewView(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, String title,
        int attemptNumber, AttemptStatus status, @Nullable BigDecimal score, @Nullable BigDecimal maxScore,
        @Nullable BigDecimal passingScore, @Nullable Boolean passed, @Nullable BigDecimal pointsEarned,
        @Nullable BigDecimal lateDeduction, @Nullable BigDecimal firstScore, @Nullable String feedback,
        boolean answersShown, List<ReviewedQuestion> questions, long version) implements Versioned, Owned {

    /**
     * A question with the learner's answer and its score.
     *
     * @param sequenceNo its position in the attempt, from 1
     * @param text the question, as HTML
     * @param points what the right answer earns
     * @param response the answer; absent if there is none
     * @param late whether the answer arrived after the deadline
     * @param pointsEarned absent until scored, or if the reader may not see scores
     * @param correct whether the answer is fully right; absent like {@code pointsEarned}
     * @param waits whether it waits for a grader
     * @param feedback the grader's feedback, by name
     * @param gradedBy the grader; absent if none graded it
     * @param key the right answer; absent if it is not shown
     * @param explanation why it is right, by name; absent if it is not shown
     * @param rubric the grading guide; only for graders
     */
    public record ReviewedQuestion(UUID questionId, int sequenceNo, String text, BigDecimal points, PresentedBody body,
            @Nullable Response response, @Nullable Instant answeredAt, @Nullable Boolean late,
            @Nullable BigDecimal pointsEarned, @Nullable Boolean correct, boolean waits,
            @Nullable Map<String, @Nullable Object> feedback, @Nullable UUID gradedBy, @Nullable Instant gradedAt,
            @Nullable Map<String, Object> key, @Nullable Map<String, @Nullable Object> explanation,
            @Nullable String rubric) {
    }

    public AttemptReviewView {
        questions = Json.list(questions);
    }

    /** Right answers may be shown from a certain time on. */
    @Override
    public boolean changesByItself() {
        return true;
    }

}
