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
 * One learner's try at one assessment.
 *
 * @param attemptNumber counted from 1 within the enrollment and assessment
 * @param status {@code in_progress}; {@code submitted}: waits for a grader;
 * {@code graded}; {@code regraded}: has another score than its first; {@code expired}:
 * abandoned at its deadline; {@code voided}: does not count
 * @param score 0 to {@code maxScore}: {@code earned} less {@code lateDeduction}; absent
 * until graded
 * @param maxScore the assessment's, as it was when the learner began
 * @param passingScore the assessment's, as it was when the learner began; absent where
 * nobody fails
 * @param passed whether the score reaches the passing score; absent until graded
 * @param earned the sum of the marks; absent until graded
 * @param lateDeduction what lateness took; absent until graded
 * @param firstScore the score before any regrade; absent until graded
 * @param assessmentVersion the version of the assessment that the attempt is held to
 * @param deadline until when it may be answered, unless the assessment is closed before;
 * absent where there is no end
 * @param answers how many answers were saved, changed ones counted each time
 * @param secondsLate how long after the assessment was due it was handed in; absent until
 * then
 * @param expiredAt when its time was over, where it was in progress then
 * @param claimedBy the grader who took it out of the grading queue
 * @param claimedUntil when others may take it again
 * @param graderId who marked one of its answers last; absent where no person did
 */
public record AttemptView(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, int attemptNumber,
        String status, @Nullable BigDecimal score, @Nullable Integer maxScore, @Nullable Integer passingScore,
        @Nullable Boolean passed, @Nullable BigDecimal earned, @Nullable BigDecimal lateDeduction,
        @Nullable BigDecimal firstScore, @Nullable String feedback, @Nullable Integer assessmentVersion,
        Instant startTime, @Nullable Instant deadline, @Nullable Integer answers, @Nullable Instant endTime,
        @Nullable Instant submittedAt, @Nullable Long secondsLate, @Nullable Instant expiredAt,
        @Nullable Instant regradedAt, @Nullable Instant voidedAt, @Nullable String voidReason, @Nullable UUID claimedBy,
        @Nullable Instant claimedUntil, @Nullable UUID graderId, Map<String, @Nullable Object> metadata,
        Instant createdAt, @Nullable Instant updatedAt, long version) implements Versioned, Owned {

    public AttemptView {
        metadata = Json.object(metadata);
    }

}
