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

/** Commands for the grading of an attempt. */
@LocatedAt("/queries/attempts/{id}")
public sealed interface GradingCommand extends AttemptCommand {

    /**
     * Claims the grading of a submitted attempt for an hour: other graders neither see it
     * in the grading queue nor can they grade it.
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record ClaimGrading(@NotNull UUID attemptId) implements GradingCommand {
    }

    /** Returns an attempt that the caller claimed to the grading queue. */
    @Requires(Permission.ATTEMPT_GRADE)
    record ReleaseGrading(@NotNull UUID attemptId) implements GradingCommand {
    }

    /**
     * Grades the answer to a question. Once no answer waits for a grader, the attempt is
     * graded. To change what a grader gave before, {@code If-Match} must name the version
     * of the attempt that the caller has seen.
     *
     * @param points 0 to the points of the question
     * @param feedback for the learner, by name; its texts are HTML
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
     * Grades a submitted attempt at an assessment without questions, once.
     *
     * @param score 0 to the assessment's maximum score, with at most 4 decimals
     * @param feedback for the learner, as plain text
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record GradeAttempt(@NotNull UUID attemptId,
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal score,
            @Nullable @Size(max = 20_000) String feedback) implements GradingCommand {
    }

    /**
     * Scores the answer to a question again by a corrected key. The platform sends this
     * command itself for every attempt that has the question.
     *
     * @param regradeId the regrade; it changes an attempt only once
     * @param version the version of the assessment whose key counts
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record RegradeAttempt(@NotNull UUID attemptId, @NotNull UUID regradeId, @NotNull UUID questionId,
            @Positive int version, @NotNull RegradePolicy policy) implements GradingCommand {
    }

}
