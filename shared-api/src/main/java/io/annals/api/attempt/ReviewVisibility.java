package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;

import io.annals.api.assessment.AnswersShown;
import org.jspecify.annotations.Nullable;

/** What a reader of an attempt is shown. Graders see everything at any time. */
public final class ReviewVisibility {

    private ReviewVisibility() {
    }

    /**
     * Whether to show what each answer earned, and the grader's feedback: to learners
     * once the attempt has a score.
     * @param grader whether the reader may grade
     * @param score the attempt's score; absent until it has one
     */
    public static boolean showsScores(boolean grader, @Nullable BigDecimal score) {
        return grader || score != null;
    }

    /**
     * Whether to show right answers and explanations: to learners as the assessment is
     * configured.
     * @param grader whether the reader may grade
     * @param policy of the version that the attempt was started with
     * @param closed whether the assessment can no longer be started
     */
    public static boolean showsAnswers(boolean grader, AttemptStatus status, AnswersShown policy, boolean closed) {
        boolean released = switch (policy) {
            case NEVER -> false;
            case WHEN_GRADED -> true;
            case WHEN_CLOSED -> closed;
        };
        return grader || (released && status.hasScore());
    }

    /**
     * Whether an assessment can no longer be started.
     * @param closesAt when it closes; absent if it stays open
     * @param closedAt when it was closed; absent if it was not
     */
    public static boolean isClosed(@Nullable Instant closesAt, @Nullable Instant closedAt, Instant now) {
        return closedAt != null || (closesAt != null && !now.isBefore(closesAt));
    }

}
