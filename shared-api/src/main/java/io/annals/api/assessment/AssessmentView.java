package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An assessment.
 *
 * @param type {@code exam}, {@code assignment}, … as the author says
 * @param maxScore the best score
 * @param passingScore the least score that passes; nobody fails where it is absent
 * @param durationMins minutes from start to deadline; unlimited where absent
 * @param maxAttempts how often a learner may try; unlimited where absent
 * @param weight the share in the course's mark, in percent
 * @param dueAt when it should be handed in
 * @param status {@code draft}, {@code published} or {@code closed}
 */
public record AssessmentView(UUID id, UUID courseId, UUID unitId, String title, @Nullable String description,
        String type, int maxScore, @Nullable Integer passingScore, @Nullable Integer durationMins,
        @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
        Map<String, @Nullable Object> settings, String status, @Nullable Instant publishedAt, Instant createdAt,
        @Nullable Instant updatedAt, long version) implements Versioned {

    public AssessmentView {
        settings = Json.object(settings);
    }

}
