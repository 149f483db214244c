package io.annals.api.course;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How learners get into a course and out of it.
 *
 * @param seats how many may be enrolled at the same time; unlimited where absent
 * @param waitingList whether who finds no seat may wait for one; absent: no
 * @param approvalRequired whether an enrollment that a learner asks for waits for
 * approval; absent: no
 * @param selfEnrollment whether learners may enroll themselves; absent: no
 * @param enrollFrom from when learners may enroll themselves; at any time where absent
 * @param enrollUntil until when learners may enroll themselves, exclusive; without end
 * where absent
 * @param completionCriteria what completes the course for a learner; where absent,
 * nothing does but an outcome that is recorded
 * @param other further settings, by name, which the platform only keeps
 */
public record CourseSettings(@Nullable @Positive Integer seats, @Nullable Boolean waitingList,
        @Nullable Boolean approvalRequired, @Nullable Boolean selfEnrollment, @Nullable Instant enrollFrom,
        @Nullable Instant enrollUntil, @Nullable @Valid CompletionCriteria completionCriteria,
        @Size(max = 100) Map<String, @Nullable Object> other) {

    /** Of a course that nobody configured. */
    public static final CourseSettings NONE = new CourseSettings(null, false, false, false, null, null, null, Map.of());

    public CourseSettings {
        waitingList = Boolean.TRUE.equals(waitingList);
        approvalRequired = Boolean.TRUE.equals(approvalRequired);
        selfEnrollment = Boolean.TRUE.equals(selfEnrollment);
        other = Json.object(other);
    }

    /** Settings that the platform only keeps. */
    public static CourseSettings other(Map<String, @Nullable Object> other) {
        return new CourseSettings(null, false, false, false, null, null, null, other);
    }

    /** Whether who finds no seat may wait for one. */
    public boolean hasWaitingList() {
        return Boolean.TRUE.equals(this.waitingList);
    }

    /** Whether an enrollment that a learner asks for waits for approval. */
    public boolean needsApproval() {
        return Boolean.TRUE.equals(this.approvalRequired);
    }

    /** Whether learners may enroll themselves at this time. */
    public boolean allowsSelfEnrollment(Instant at) {
        return Boolean.TRUE.equals(this.selfEnrollment) && (this.enrollFrom == null || !at.isBefore(this.enrollFrom))
                && (this.enrollUntil == null || at.isBefore(this.enrollUntil));
    }

    /**
     * The same for another run of the course: without the dates of this one.
     * @param assessments the other run's assessment for each of this one that it has too
     */
    public CourseSettings forAnotherRun(Map<UUID, UUID> assessments) {
        CompletionCriteria criteria = this.completionCriteria;
        return new CourseSettings(this.seats, this.waitingList, this.approvalRequired, this.selfEnrollment, null, null,
                (criteria != null) ? criteria.withAssessments(assessments) : null, this.other);
    }

}
