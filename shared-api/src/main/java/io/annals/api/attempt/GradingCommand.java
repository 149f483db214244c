package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.RichText;
import io.annals.api.assessment.RegradePolicy;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of an attempt that is marked. */
@LocatedAt("/queries/attempts/{id}")
public sealed interface GradingCommand extends AttemptCommand {

    /**
     * Takes a submitted attempt out of the grading queue, so that nobody else marks it
     * for an hour.
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record ClaimGrading(@NotNull UUID attemptId) implements GradingCommand {
    }

    /** Puts an attempt that the caller claimed back into the grading queue. */
    @Requires(Permission.ATTEMPT_GRADE)
    record ReleaseGrading(@NotNull UUID attemptId) implements GradingCommand {
    }

    /**
     * Gives the answer to one question its mark. Once no answer waits, the attempt has
     * its score. To change a mark that a person gave, {@code If-Match} must name the
     * version of the attempt that the grader has seen.
     *
     * @param points 0 to the points of the question
     * @param feedback to the learner, by name; its texts may be HTML
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record GradeResponse(@NotNull UUID attemptId, @NotNull UUID questionId,
            @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 4) BigDecimal points,
            @RichText @Size(max = 100) Map<String, @Nullable Object> feedback) implements GradingCommand {

        public GradeResponse {
            feedback = Json.object(feedback);
        }

    }

    /**
     * Gives a submitted attempt at an assessment that is marked as a whole its score,
     * once.
     *
     * @param score 0 to the assessment's maximum, with at most 4 decimals
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record GradeAttempt(@NotNull UUID attemptId,
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal score,
            @Nullable @Size(max = 20_000) String feedback) implements GradingCommand {
    }

    /**
     * Marks the answer to a question again by a corrected key, as a regrade of the
     * assessment says. The platform does so by itself for every attempt that has the
     * question.
     *
     * @param regradeId the regrade; the same one changes an attempt once
     * @param version the version of the assessment whose key counts
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record RegradeAttempt(@NotNull UUID attemptId, @NotNull UUID regradeId, @NotNull UUID questionId,
            @Positive int version, @NotNull RegradePolicy policy) implements GradingCommand {
    }

}
