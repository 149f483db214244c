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
 * An attempt with its marks. Learners see marks and feedback once the attempt has its
 * score, and right answers and explanations when the assessment says; graders see all at
 * any time.
 *
 * @param title of the assessment
 * @param status as {@link AttemptView} has it
 * @param score 0 to {@code maxScore}; absent until graded
 * @param passed whether the score reaches the passing score; absent until graded
 * @param earned the sum of the marks; absent until graded
 * @param lateDeduction what lateness took; absent until graded
 * @param firstScore the score before any regrade; absent until graded
 * @param feedback on the attempt as a whole
 * @param answersShown whether right answers and explanations are shown
 * @param questions in the order of the attempt; none where the assessment is marked as a
 * whole
 */
public record AttemptReviewView(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, String title,
        int attemptNumber, String status, @Nullable BigDecimal score, @Nullable Integer maxScore,
        @Nullable Integer passingScore, @Nullable Boolean passed, @Nullable BigDecimal earned,
        @Nullable BigDecimal lateDeduction, @Nullable BigDecimal firstScore, @Nullable String feedback,
        boolean answersShown, List<Question> questions, long version) implements Versioned, Owned {

    /**
     * A question, its answer and its mark.
     *
     * @param sequenceNo its place in the attempt, from 1
     * @param text what was asked; may be HTML
     * @param points what the right answer earns
     * @param response the answer; absent where there is none
     * @param late whether the answer came after the deadline
     * @param pointsEarned what it earned; absent where it is not marked, or the attempt
     * has no score that the learner may see
     * @param correct whether it is the right one and not only partly right; absent like
     * {@code pointsEarned}
     * @param waits whether it waits for a grader
     * @param feedback of the grader, by name
     * @param gradedBy the grader; absent where no person marked it
     * @param key the right answer; absent where it is not shown
     * @param explanation why it is right, by name; absent where it is not shown
     * @param rubric what graders go by; only for them
     */
    public record Question(UUID questionId, int sequenceNo, String text, BigDecimal points, PresentedBody body,
            @Nullable Response response, @Nullable Instant answeredAt, @Nullable Boolean late,
            @Nullable BigDecimal pointsEarned, @Nullable Boolean correct, boolean waits,
            @Nullable Map<String, @Nullable Object> feedback, @Nullable UUID gradedBy, @Nullable Instant gradedAt,
            @Nullable Map<String, Object> key, @Nullable Map<String, @Nullable Object> explanation,
            @Nullable String rubric) {
    }

    public AttemptReviewView {
        questions = Json.list(questions);
    }

    /** Right answers may be shown from some time on. */
    @Override
    public boolean changesByItself() {
        return true;
    }

}
