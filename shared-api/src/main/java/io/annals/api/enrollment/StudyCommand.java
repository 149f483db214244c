package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Commands for a learner's work with contents, which must be published and unlocked.
 * Learners send them for themselves, callers who manage enrollments for any learner.
 */
@LocatedAt("/queries/enrollments/{id}")
public sealed interface StudyCommand extends EnrollmentCommand {

    /** Records that the learner used contents of the course. */
    @Requires(Permission.LEARNING_TAKE_PART)
    record RecordContentAccess(@NotNull UUID enrollmentId,
            @NotEmpty @Size(max = 1000) List<@Valid @NotNull ContentAccess> accesses) implements StudyCommand {

        /**
         * The use of one content.
         *
         * @param interactions number of clicks, at least 1
         */
        public record ContentAccess(@NotNull UUID contentId, @Positive int interactions) {
        }

        public RecordContentAccess {
            accesses = Json.list(accesses);
        }

    }

    /**
     * Records time spent with a content, and the progress in it.
     *
     * @param minutes minutes to add
     * @param progress percent of the content, 0 to 100; unchanged if absent or lower
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record StudyContent(@NotNull UUID enrollmentId, @NotNull UUID contentId, @PositiveOrZero @Max(1_440) int minutes,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal progress)
            implements
                StudyCommand {
    }

    /** Records that the learner completed a content. Repetitions have no effect. */
    @Requires(Permission.LEARNING_TAKE_PART)
    record CompleteContent(@NotNull UUID enrollmentId, @NotNull UUID contentId) implements StudyCommand {
    }

    /**
     * Recalculates the learner's progress in the current outline version. The platform
     * does so automatically after a release that moves learners.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record RecalculateProgress(@NotNull UUID enrollmentId) implements StudyCommand {
    }

}
