package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.Owned;
import org.jspecify.annotations.Nullable;

/**
 * What a learner did with a content. Contents that a learner never opened have none.
 *
 * @param userId the learner
 * @param contentTitle absent where the content is not known
 * @param status {@code in_progress} or {@code completed}
 * @param progress percent of the content, 0 to 100
 * @param timeSpentMins minutes spent so far
 * @param completedAt when it was completed, for the first time
 * @param interactions clicks so far
 */
public record ContentProgressView(UUID id, UUID enrollmentId, UUID userId, UUID contentId,
        @Nullable String contentTitle, String status, BigDecimal progress, int timeSpentMins,
        @Nullable Instant lastAccessed, @Nullable Instant completedAt, int interactions, Instant createdAt,
        @Nullable Instant updatedAt) implements Owned {
}
