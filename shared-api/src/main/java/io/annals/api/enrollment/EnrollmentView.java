package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.Versioned;
import io.annals.api.course.CompletionCriteria;
import org.jspecify.annotations.Nullable;

/**
 * The enrollment of a learner in a course.
 *
 * @param status the stored status
 * @param effectiveStatus what the status means now. It differs for an active enrollment:
 * {@code tenant-suspended} while the tenant is suspended, {@code course-archived} while
 * the course is archived, {@code pending} before the start date, {@code course-ended}
 * after the last day of the course (UTC)
 * @param outcome absent until recorded
 * @param progress percent of the required items that are done, 0 to 100 with 2 decimals
 * @param doneItems how many required contents and assessments are done; absent before the
 * first
 * @param requiredItems how many are required; absent before the first is done
 * @param outlineVersion the learner's version of the course outline; absent before the
 * learner is enrolled
 * @param meetsCriteria whether the completion criteria are met now. A completed course
 * stays completed when they no longer are
 * @param enrolledAt when the learner was first enrolled; absent if never
 * @param startDate when the learner begins
 * @param completedAt when the learner first completed the course
 * @param requestedAt when the learner last asked to be enrolled
 * @param queuedAt when the learner last joined the waiting list
 * @param suspendedAt the start of the current suspension
 * @param completionCriteria the learner's own completion criteria, in place of the
 * course's; absent if it has none
 * @param accommodations extra attempts and time, by assessment
 */
public record EnrollmentView(UUID id, UUID userId, UUID courseId, EnrollmentStatus status,
        EffectiveStatus effectiveStatus, @Nullable Outcome outcome, BigDecimal progress, @Nullable Integer doneItems,
        @Nullable Integer requiredItems, @Nullable Integer outlineVersion, boolean meetsCriteria,
        @Nullable Instant enrolledAt, @Nullable Instant startDate, @Nullable Instant completedAt,
        @Nullable Instant withdrawnAt, @Nullable Instant requestedAt, @Nullable Instant queuedAt,
        @Nullable Instant suspendedAt, @Nullable String suspensionReason,
        @Nullable CompletionCriteria completionCriteria, List<Accommodation> accommodations,
        Map<String, @Nullable Object> metadata, Instant createdAt, @Nullable Instant updatedAt,
        long version) implements Versioned, Owned {

    public EnrollmentView {
        accommodations = Json.list(accommodations);
        metadata = Json.object(metadata);
    }

    /** The effective status depends on the time and the course. */
    @Override
    public boolean changesByItself() {
        return true;
    }

}
