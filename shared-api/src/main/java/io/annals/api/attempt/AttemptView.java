package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A learner's attempt at an assessment.
 *
 * @param attemptNumber counted from 1 within the enrollment and assessment
 * @param score 0 to {@code maxScore}: {@code pointsEarned} less {@code lateDeduction};
 * absent until graded
 * @param maxScore the assessment's maximum score when the attempt was started
 * @param passingScore the assessment's passing score when the attempt was started; every
 * score passes if absent
 * @param passed whether the score reaches the passing score; absent until graded
 * @param pointsEarned the sum of the points of the answers; absent until graded
 * @param lateDeduction the deduction for lateness; absent until graded
 * @param firstScore the score before any regrade; absent until graded
 * @param assessmentVersion the version of the assessment that the attempt was started
 * with
 * @param deadline until when it may be answered, unless the assessment is closed before;
 * absent if there is no time limit
 * @param answers how many answers were saved; a changed answer counts each time
 * @param secondsLate how late it was submitted; absent until submitted
 * @param expiredAt when its time ended while it was in progress
 * @param claimedBy the grader who claimed its grading
 * @param claimedUntil when the claim ends
 * @param gradedBy the last grader of an answer; absent if there was none
 */
public record AttemptView(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, int attemptNumber,
        AttemptStatus status, @Nullable BigDecimal score, @Nullable Integer maxScore, @Nullable Integer passingScore,
        @Nullable Boolean passed, @Nullable BigDecimal pointsEarned, @Nullable BigDecimal lateDeduction,
        @Nullable BigDecimal firstScore, @Nullable String feedback, @Nullable Integer assessmentVersion,
        Instant startedAt, @Nullable Instant deadline, @Nullable Integer answers, @Nullable Instant endedAt,
        @Nullable Instant submittedAt, @Nullable Long secondsLate, @Nullable Instant expiredAt,
        @Nullable Instant regradedAt, @Nullable Instant voidedAt, @Nullable String voidReason, @Nullable UUID claimedBy,
        @Nullable Instant claimedUntil, @Nullable UUID gradedBy, Map<String, @Nullable Object> metadata,
        Instant createdAt, @Nullable Instant updatedAt, long version) implements Versioned, Owned {

    public AttemptView {
        metadata = Json.object(metadata);
    }

}
