package io.annals.api.attempt;

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
 * Commands for a learner's attempt at an assessment. Learners start, answer and submit
 * only their own attempts; managers of enrollments do so for everybody.
 */
@LocatedAt("/queries/attempts/{id}")
public sealed interface AttemptCommand extends Command
        permits AttemptCommand.StartAttempt, AttemptCommand.SaveAnswer, AttemptCommand.SubmitAttempt,
        AttemptCommand.ExtendAttempt, AttemptCommand.ExpireAttempt, AttemptCommand.VoidAttempt, GradingCommand {

    UUID attemptId();

    @Override
    default UUID aggregateId() {
        return attemptId();
    }

    /**
     * Starts an attempt. It needs an active enrollment, a published and open assessment
     * of that course in an unlocked module, and an attempt left. The attempt keeps the
     * version of the assessment, the selected questions and their order.
     *
     * @param metadata data of your own, stored as it is
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record StartAttempt(@NewId @NotNull UUID attemptId, @NotNull UUID enrollmentId, @NotNull UUID assessmentId,
            Map<String, @Nullable Object> metadata) implements AttemptCommand, Creation {

        public StartAttempt {
            metadata = Json.object(metadata);
        }

    }

    /**
     * Saves the answer to a question, replacing an earlier one. Saving the same answer
     * again changes nothing.
     *
     * @param answerNo the number of this answer within the attempt, from 1: one more than
     * the {@code answers} that the client has seen. If another client, such as another
     * tab, has saved an answer since, the command is refused as a conflict and overwrites
     * nothing
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record SaveAnswer(@NotNull UUID attemptId, @NotNull UUID questionId, @Positive int answerNo,
            @NotNull @Valid Response response) implements AttemptCommand {
    }

    /**
     * Submits the attempt. Answers that need no grader are scored at once; if no answer
     * waits for a grader, the attempt is graded.
     */
    @Requires(Permission.LEARNING_TAKE_PART)
    record SubmitAttempt(@NotNull UUID attemptId) implements AttemptCommand {
    }

    /** Extends the deadline of an attempt in progress. */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ExtendAttempt(@NotNull UUID attemptId, @Positive @Max(10_080) int extraMinutes) implements AttemptCommand {
    }

    /**
     * Ends an attempt whose time is over, as of its deadline and as the assessment's
     * {@code expiry} says. The platform sends this command itself.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record ExpireAttempt(@NotNull UUID attemptId) implements AttemptCommand {
    }

    /**
     * Voids an attempt: it counts neither for the result nor toward the maximum number of
     * attempts.
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record VoidAttempt(@NotNull UUID attemptId,
            @NotBlank @Size(max = 2_000) String voidReason) implements AttemptCommand {
    }

}
