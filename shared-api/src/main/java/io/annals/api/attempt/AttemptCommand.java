package io.annals.api.attempt;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.assessment.question.Response;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an attempt: one learner's try at one assessment. A learner starts,
 * answers and submits only their own; who manages enrollments does so for anybody.
 */
@LocatedAt("/queries/attempts/{id}")
public sealed interface AttemptCommand extends Command
        permits AttemptCommand.StartAttempt, AttemptCommand.SaveAnswer, AttemptCommand.SubmitAttempt,
        AttemptCommand.ExtendAttempt, AttemptCommand.ExpireAttempt, AttemptCommand.VoidAttempt, GradingCommand {

    /**
     * How long an answer or a submission may be under way: what arrives that much after
     * its time is taken all the same.
     */
    Duration TOLERANCE = Duration.ofSeconds(5);

    UUID attemptId();

    @Override
    default UUID aggregateId() {
        return attemptId();
    }

    /**
     * Begins an attempt. It needs an active enrollment, a published assessment of that
     * course that is open and whose module is unlocked, and an attempt left. The version
     * of the assessment, the questions and their order are then fixed.
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record StartAttempt(@NewId @NotNull UUID attemptId, @NotNull UUID enrollmentId, @NotNull UUID assessmentId,
            Map<String, @Nullable Object> metadata) implements AttemptCommand, Creation {

        public StartAttempt {
            metadata = Json.object(metadata);
        }

    }

    /**
     * Saves the answer to one question in place of an earlier one. Saving the same answer
     * again changes nothing.
     *
     * @param answerNo the number of this answer within the attempt: one more than the
     * {@code answers} that the client has seen, so from 1. Where somebody else, such as
     * another tab, has answered since, the command is refused as a conflict and
     * overwrites nothing
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record SaveAnswer(@NotNull UUID attemptId, @NotNull UUID questionId, @Positive int answerNo,
            @NotNull @Valid Response response) implements AttemptCommand {
    }

    /**
     * Hands the attempt in. What needs no person is marked at once; where nothing else
     * waits, the attempt has its score.
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record SubmitAttempt(@NotNull UUID attemptId) implements AttemptCommand {
    }

    /** Gives more time to an attempt that is in progress and has a deadline. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ExtendAttempt(@NotNull UUID attemptId, @Positive @Max(10_080) int extraMinutes) implements AttemptCommand {
    }

    /**
     * Ends an attempt whose time is over, as its assessment says, with the deadline as
     * the time. The platform does so by itself.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ExpireAttempt(@NotNull UUID attemptId) implements AttemptCommand {
    }

    /**
     * Lets an attempt no longer count, neither as a result nor as one of those allowed.
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record VoidAttempt(@NotNull UUID attemptId,
            @NotBlank @Size(max = 2_000) String voidReason) implements AttemptCommand {
    }

}
