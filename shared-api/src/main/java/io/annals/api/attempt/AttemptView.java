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
 * @param attemptNumber counted from 1 within the enrolment and assessment
 * @param status {@code in_progress}, {@code submitted} or {@code graded}
 * @param score 0 to {@code maxScore}; absent until graded
 * @param maxScore the assessment's, as it was when the learner began
 * @param passed whether the score reaches the passing score; absent until graded
 */
public record AttemptView(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, int attemptNumber,
        String status, @Nullable BigDecimal score, @Nullable Integer maxScore, @Nullable Boolean passed,
        @Nullable String feedback, Instant startTime, @Nullable Instant endTime, @Nullable Instant submittedAt,
        Map<String, @Nullable Object> metadata, Instant createdAt, @Nullable Instant updatedAt,
        long version) implements Versioned, Owned {

    public AttemptView {
        metadata = Json.object(metadata);
    }

}
