package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * One learner in one course.
 *
 * @param status as the history says: {@code pending} (waits for approval),
 * {@code waiting} (for a seat), {@code active}, {@code suspended}, {@code withdrawn},
 * {@code completed}, {@code failed} or {@code declined}
 * @param effectiveStatus what that means now, for one that would be active:
 * {@code tenant-suspended} while the tenant is, {@code course-archived} while the course
 * is hidden, {@code pending} while the start date lies ahead, {@code course-ended} after
 * the last day of the course (UTC); else the status
 * @param outcome how the course ended for the learner
 * @param progress percent of what is required, 0 to 100 with 2 decimals
 * @param doneItems how many of the required contents and assessments are done; absent
 * before any is
 * @param requiredItems how many are required; absent before anything is done
 * @param outlineVersion the version of the course's outline that the learner is on;
 * absent before the learner is enrolled
 * @param meetsCriteria whether what it takes to complete the course is met at present; a
 * completed course stays completed when it no longer is
 * @param enrolledAt when the learner was enrolled first; absent where they never were
 * @param startDate when the learner begins
 * @param completionDate when the learner completed the course, for the first time
 * @param requestedAt when the learner asked to be enrolled last
 * @param queuedAt when the learner began to wait for a seat last
 * @param suspendedAt since when the learner is suspended
 * @param completionCriteria what it takes to complete, in place of the course's own
 * @param accommodations what the learner may beyond others
 */
public record EnrollmentView(UUID id, UUID userId, UUID courseId, String status, String effectiveStatus,
        @Nullable Outcome outcome, BigDecimal progress, @Nullable Integer doneItems, @Nullable Integer requiredItems,
        @Nullable Integer outlineVersion, boolean meetsCriteria, @Nullable Instant enrolledAt,
        @Nullable Instant startDate, @Nullable Instant completionDate, @Nullable Instant withdrawnAt,
        @Nullable Instant requestedAt, @Nullable Instant queuedAt, @Nullable Instant suspendedAt,
        @Nullable String suspensionReason, Map<String, @Nullable Object> completionCriteria,
        List<Accommodation> accommodations, Map<String, @Nullable Object> metadata, Instant createdAt,
        @Nullable Instant updatedAt, long version) implements Versioned, Owned {

    /**
     * How much more a learner may do in one assessment.
     *
     * @param extraAttempts how many attempts more than the assessment allows
     * @param extraMinutes how many minutes more than the assessment gives
     */
    public record Accommodation(UUID assessmentId, int extraAttempts, int extraMinutes) {
    }

    public EnrollmentView {
        completionCriteria = Json.object(completionCriteria);
        accommodations = Json.list(accommodations);
        metadata = Json.object(metadata);
    }

    /** The effective status changes with the time and with the course. */
    @Override
    public boolean changesByItself() {
        return true;
    }

}
