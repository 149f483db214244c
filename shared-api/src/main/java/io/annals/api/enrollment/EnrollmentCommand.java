package io.annals.api.enrollment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.course.CompletionCriteria;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Commands for the enrollment of a learner in a course. */
@LocatedAt("/queries/enrollments/{id}")
public sealed interface EnrollmentCommand extends Command permits EnrollmentCommand.EnrollLearner,
        EnrollmentCommand.RequestEnrollment, EnrollmentCommand.ApproveEnrollment, EnrollmentCommand.DeclineEnrollment,
        EnrollmentCommand.PromoteLearner, EnrollmentCommand.WithdrawLearner, EnrollmentCommand.ReactivateEnrollment,
        EnrollmentCommand.SuspendEnrollment, EnrollmentCommand.ResumeEnrollment, EnrollmentCommand.RecordOutcome,
        EnrollmentCommand.GrantAccommodation, StudyCommand {

    UUID enrollmentId();

    @Override
    default UUID aggregateId() {
        return enrollmentId();
    }

    /**
     * Enrolls a learner in a published course. The learner must have completed the
     * prerequisite courses. A learner who withdrew before is reactivated, and the
     * response has the id of the earlier enrollment. If all seats are taken, the learner
     * joins the waiting list, if the course has one.
     *
     * @param startDate when the learner begins; now if absent
     * @param completionCriteria the learner's own completion criteria; the course's apply
     * if absent
     * @param metadata data of your own, stored as it is
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record EnrollLearner(@NewId @NotNull UUID enrollmentId, @NotNull UUID userId, @NotNull UUID courseId,
            @Nullable Instant startDate, @Nullable @Valid CompletionCriteria completionCriteria,
            Map<String, @Nullable Object> metadata) implements EnrollmentCommand, Creation {

        public EnrollLearner {
            metadata = Json.object(metadata);
        }

    }

    /**
     * Enrolls the caller in a course that allows self-enrollment. If the course requires
     * approval, the enrollment is pending until then.
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record RequestEnrollment(@NewId @NotNull UUID enrollmentId,
            @NotNull UUID courseId) implements EnrollmentCommand, Creation {
    }

    /** Approves a pending enrollment. It takes a seat, as any enrollment does. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ApproveEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Declines a pending enrollment. The learner may ask again. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record DeclineEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /**
     * Gives a free seat to the first learner on the waiting list. The platform does so
     * automatically.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record PromoteLearner(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /**
     * Withdraws the learner from the course or its waiting list. The enrollment is kept.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record WithdrawLearner(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Reactivates a withdrawn enrollment. It takes a seat, as any enrollment does. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ReactivateEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Temporarily excludes an active learner, who keeps the seat. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record SuspendEnrollment(@NotNull UUID enrollmentId,
            @Nullable @Size(max = 2_000) String suspensionReason) implements EnrollmentCommand {
    }

    /** Ends a suspension. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ResumeEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Records the outcome of the course for the learner, once. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record RecordOutcome(@NotNull UUID enrollmentId, @NotNull Outcome outcome) implements EnrollmentCommand {
    }

    /**
     * Grants a learner extra attempts or time in an assessment, for all attempts started
     * from now on. It replaces an earlier accommodation for the assessment.
     *
     * @param extraAttempts attempts beyond those that the assessment allows
     * @param extraMinutes minutes per attempt beyond those that the assessment allows
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record GrantAccommodation(@NotNull UUID enrollmentId, @NotNull UUID assessmentId,
            @PositiveOrZero @Max(1_000) int extraAttempts,
            @PositiveOrZero @Max(10_080) int extraMinutes) implements EnrollmentCommand {
    }

}
