package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.Owned;
import org.jspecify.annotations.Nullable;

/**
 * A learner's progress with a content. Contents that the learner never opened have none.
 *
 * @param userId the learner
 * @param contentTitle absent if the content is unknown
 * @param status {@code in_progress} or {@code completed}
 * @param progress percent of the content, 0 to 100
 * @param timeSpentMins minutes spent
 * @param completedAt when it was first completed
 * @param interactions number of clicks
 */
public record ContentProgressView(UUID id, UUID enrollmentId, UUID userId, UUID contentId,
        @Nullable String contentTitle, ProgressStatus status, BigDecimal progress, int timeSpentMins,
        @Nullable Instant lastAccessedAt, @Nullable Instant completedAt, int interactions, Instant createdAt,
        @Nullable Instant updatedAt) implements Owned {
}
