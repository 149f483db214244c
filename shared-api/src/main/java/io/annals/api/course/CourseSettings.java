package io.annals.api.course;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How learners enroll in a course and complete it.
 *
 * @param seats how many learners may be enrolled at the same time; unlimited if omitted
 * @param waitingList whether learners may wait for a seat; false if omitted
 * @param approvalRequired whether an enrollment requested by a learner needs approval;
 * false if omitted
 * @param selfEnrollment whether learners may enroll themselves; false if omitted
 * @param enrollFrom from when learners may enroll themselves; at any time if omitted
 * @param enrollUntil until when learners may enroll themselves, exclusive; without end if
 * omitted
 * @param completionCriteria what completes the course for a learner; if omitted, only
 * recording an outcome does
 * @param other further settings, by name, which the platform only stores
 */
public record CourseSettings(@Nullable @Positive Integer seats, @Nullable Boolean waitingList,
        @Nullable Boolean approvalRequired, @Nullable Boolean selfEnrollment, @Nullable Instant enrollFrom,
        @Nullable Instant enrollUntil, @Nullable @Valid CompletionCriteria completionCriteria,
        @Size(max = 100) Map<String, @Nullable Object> other) {

    /** The settings of a course that was not configured. */
    public static final CourseSettings NONE = new CourseSettings(null, false, false, false, null, null, null, Map.of());

    public CourseSettings {
        waitingList = Boolean.TRUE.equals(waitingList);
        approvalRequired = Boolean.TRUE.equals(approvalRequired);
        selfEnrollment = Boolean.TRUE.equals(selfEnrollment);
        other = Json.object(other);
    }

    /** Settings that the platform only stores. */
    public static CourseSettings other(Map<String, @Nullable Object> other) {
        return new CourseSettings(null, false, false, false, null, null, null, other);
    }

    /** Whether learners may wait for a seat. */
    public boolean hasWaitingList() {
        return Boolean.TRUE.equals(this.waitingList);
    }

    /** Whether an enrollment requested by a learner needs approval. */
    public boolean needsApproval() {
        return Boolean.TRUE.equals(this.approvalRequired);
    }

    /** Whether learners may enroll themselves at a time. */
    public boolean allowsSelfEnrollment(Instant at) {
        return Boolean.TRUE.equals(this.selfEnrollment) && (this.enrollFrom == null || !at.isBefore(this.enrollFrom))
                && (this.enrollUntil == null || at.isBefore(this.enrollUntil));
    }

    /**
     * A copy for another run of the course, without the dates of this one.
     * @param assessments the copy of each assessment of this run
     */
    public CourseSettings forAnotherRun(Map<UUID, UUID> assessments) {
        CompletionCriteria criteria = Optional.ofNullable(this.completionCriteria)
            .flatMap((ofThisRun) -> ofThisRun.withAssessments(assessments))
            .orElse(null);
        return new CourseSettings(this.seats, this.waitingList, this.approvalRequired, this.selfEnrollment, null, null,
                criteria, this.other);
    }

}
