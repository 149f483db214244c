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
 * What a learner does with the contents of a course, which must be published and
 * unlocked. A learner does so for themselves, who manages enrollments for anybody.
 */
@LocatedAt("/queries/enrollments/{id}")
public sealed interface StudyCommand extends EnrollmentCommand {

    /** Notes that the learner used contents of the course. */
    @Requires(Permission.LEARNING_TAKE_PART)
    record RecordContentAccess(@NotNull UUID enrollmentId,
            @NotEmpty @Size(max = 1000) List<@Valid @NotNull Access> accesses) implements StudyCommand {

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

    /**
     * Notes that the learner spent time with a content, and how far they are.
     *
     * @param minutes spent since the last time; they add up
     * @param progress percent of the content, 0 to 100; as before where absent
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record StudyContent(@NotNull UUID enrollmentId, @NotNull UUID contentId, @PositiveOrZero @Max(1_440) int minutes,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal progress)
            implements
                StudyCommand {
    }

    /** Notes that the learner completed a content; a second time changes nothing. */
    @Requires(Permission.LEARNING_TAKE_PART)
    record CompleteContent(@NotNull UUID enrollmentId, @NotNull UUID contentId) implements StudyCommand {
    }

    /**
     * Works out anew what the learner has reached in the outline version that they are
     * on. The platform does so by itself after a release that moves learners.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record RecalculateProgress(@NotNull UUID enrollmentId) implements StudyCommand {
    }

}
