package io.annals.api.attempt;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An attempt in the grading queue.
 *
 * @param title the assessment's title
 * @param attemptNumber counted from 1 within the enrollment and assessment
 * @param submittedAt since when it waits
 * @param secondsLate how late it was submitted
 * @param waitingAnswers how many answers wait for a grader; 0 if the attempt is graded as
 * a whole
 * @param claimedBy the caller, if they have claimed it
 * @param claimedUntil when the claim ends
 * @param version of the attempt
 */
public record GradingQueueItem(UUID id, UUID courseId, UUID assessmentId, String title, UUID enrollmentId, UUID userId,
        int attemptNumber, Instant submittedAt, long secondsLate, int waitingAnswers, @Nullable UUID claimedBy,
        @Nullable Instant claimedUntil, long version) {
}
