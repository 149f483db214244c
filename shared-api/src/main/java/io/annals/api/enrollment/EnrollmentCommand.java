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

/** What can be asked of an enrollment: one learner in one course. */
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
     * Enrolls a learner in a published course. Who withdrew from it before is
     * reactivated: the answer then names the enrollment of that time. Where all seats are
     * taken the learner waits for one, if the course has a waiting list. The courses that
     * the course requires must be completed.
     *
     * @param startDate when the learner begins; at once where absent
     * @param completionCriteria what it takes to complete, in place of the course's own
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
     * Asks to be enrolled in a course that lets learners enroll themselves; where it
     * needs approval, the enrollment waits for that.
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record RequestEnrollment(@NewId @NotNull UUID enrollmentId,
            @NotNull UUID courseId) implements EnrollmentCommand, Creation {
    }

    /** Lets a learner in who asked to be; it needs a seat as any enrollment does. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ApproveEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Turns down a learner who asked to be enrolled, who may ask again. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record DeclineEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /**
     * Gives the first learner of the waiting list a seat that is free. The platform does
     * so by itself.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record PromoteLearner(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Takes the learner out of the course, or off its waiting list; the record stays. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record WithdrawLearner(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Brings a withdrawn learner back; it needs a seat as any enrollment does. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ReactivateEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Keeps an active learner out of the course for a while; the seat stays theirs. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record SuspendEnrollment(@NotNull UUID enrollmentId,
            @Nullable @Size(max = 2_000) String suspensionReason) implements EnrollmentCommand {
    }

    /** Lets a suspended learner go on. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ResumeEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** States how the course ended for the learner, once. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record RecordOutcome(@NotNull UUID enrollmentId, @NotNull Outcome outcome) implements EnrollmentCommand {
    }

    /**
     * Lets a learner try an assessment more often, or work on it longer, than it says: in
     * all attempts started from now on, in place of what was granted before.
     *
     * @param extraAttempts how many attempts more than the assessment allows
     * @param extraMinutes how many minutes more than the assessment gives
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record GrantAccommodation(@NotNull UUID enrollmentId, @NotNull UUID assessmentId,
            @PositiveOrZero @Max(1_000) int extraAttempts,
            @PositiveOrZero @Max(10_080) int extraMinutes) implements EnrollmentCommand {
    }

}
