package io.annals.api.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of an enrolment: one learner in one course. */
@LocatedAt("/queries/enrollments/{id}")
public sealed interface EnrollmentCommand extends Command {

    UUID enrollmentId();

    @Override
    default UUID aggregateId() {
        return enrollmentId();
    }

    /**
     * Enrols a learner in a published course. Who withdrew from it before is reactivated:
     * the answer then names the enrolment of that time.
     *
     * @param startDate when the learner begins; at once where absent
     * @param completionCriteria what it takes to complete, in place of the course's own
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record EnrollLearner(@NewId @NotNull UUID enrollmentId, @NotNull UUID userId, @NotNull UUID courseId,
            @Nullable Instant startDate, Map<String, @Nullable Object> completionCriteria,
            Map<String, @Nullable Object> metadata) implements EnrollmentCommand, Creation {

        public EnrollLearner {
            completionCriteria = Json.object(completionCriteria);
            metadata = Json.object(metadata);
        }

    }

    /** Takes the learner out of the course; the record stays. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record WithdrawLearner(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** Brings a withdrawn learner back. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ReactivateEnrollment(@NotNull UUID enrollmentId) implements EnrollmentCommand {
    }

    /** States how the course ended for the learner, once. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record RecordOutcome(@NotNull UUID enrollmentId, @NotNull Outcome outcome) implements EnrollmentCommand {
    }

    /** Notes that the learner used contents of the course. */
    @Requires(Permission.LEARNING_TAKE_PART)
    record RecordContentAccess(@NotNull UUID enrollmentId,
            @NotEmpty @Size(max = 1000) List<@Valid @NotNull Access> accesses) implements EnrollmentCommand {

        /**
         * One content and how often it was used.
         *
         * @param interactions clicks, at least 1
         */
        public record Access(@NotNull UUID contentId, @Positive int interactions) {
        }

        public RecordContentAccess {
            accesses = Json.list(accesses);
        }

    }

}
