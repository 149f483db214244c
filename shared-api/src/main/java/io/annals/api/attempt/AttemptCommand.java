package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of an attempt: one learner's try at one assessment. */
@LocatedAt("/queries/attempts/{id}")
public sealed interface AttemptCommand extends Command {

    UUID attemptId();

    @Override
    default UUID aggregateId() {
        return attemptId();
    }

    /**
     * Begins an attempt. It needs an active enrolment, a published assessment of that
     * course and an attempt left. A learner starts only their own.
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record StartAttempt(@NewId @NotNull UUID attemptId, @NotNull UUID enrollmentId, @NotNull UUID assessmentId,
            Map<String, @Nullable Object> metadata) implements AttemptCommand, Creation {

        public StartAttempt {
            metadata = Json.object(metadata);
        }

    }

    /** Hands the attempt in. A learner submits only their own. */
    @Requires(Permission.LEARNING_TAKE_PART)
    record SubmitAttempt(@NotNull UUID attemptId) implements AttemptCommand {
    }

    /**
     * Gives the submitted attempt its score, once.
     *
     * @param score 0 to the assessment's maximum, with at most 4 decimals
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record GradeAttempt(@NotNull UUID attemptId,
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal score,
            @Nullable @Size(max = 20_000) String feedback) implements AttemptCommand {
    }

}
