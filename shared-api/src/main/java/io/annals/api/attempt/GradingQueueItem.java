package io.annals.api.attempt;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An attempt in the grading queue.
 *
 * @param title of the assessment
 * @param attemptNumber counted from 1 within the enrollment and assessment
 * @param submittedAt since when it waits
 * @param secondsLate how long after the assessment was due it was handed in
 * @param waitingAnswers how many answers wait for a grader; 0 where the attempt is marked
 * as a whole
 * @param claimedBy who asks, where they have claimed it
 * @param claimedUntil how long the claim holds
 * @param version of the attempt
 */
public record GradingQueueItem(UUID id, UUID courseId, UUID assessmentId, String title, UUID enrollmentId, UUID userId,
        int attemptNumber, Instant submittedAt, long secondsLate, int waitingAnswers, @Nullable UUID claimedBy,
        @Nullable Instant claimedUntil, long version) {
}
