package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * One learner in one course.
 *
 * @param status as the history says: {@code active}, {@code completed}, {@code failed},
 * {@code withdrawn}
 * @param effectiveStatus what that means now: {@code pending} while the start date lies
 * ahead and {@code course-archived} while the course is hidden, for one that would be
 * active; else the status
 * @param outcome how the course ended for the learner
 * @param progress percent of what is required, 0 to 100
 * @param enrolledAt when the learner was enrolled
 * @param startDate when the learner begins
 * @param completionDate when the learner completed the course
 * @param completionCriteria what it takes to complete, in place of the course's own
 */
public record EnrollmentView(UUID id, UUID userId, UUID courseId, String status, String effectiveStatus,
        @Nullable Outcome outcome, @Nullable BigDecimal progress, Instant enrolledAt, @Nullable Instant startDate,
        @Nullable Instant completionDate, @Nullable Instant withdrawnAt,
        Map<String, @Nullable Object> completionCriteria, Map<String, @Nullable Object> metadata, Instant createdAt,
        @Nullable Instant updatedAt, long version) implements Versioned, Owned {

    public EnrollmentView {
        completionCriteria = Json.object(completionCriteria);
        metadata = Json.object(metadata);
    }

    /** The effective status changes with the time and with the course. */
    @Override
    public boolean changesByItself() {
        return true;
    }

}
