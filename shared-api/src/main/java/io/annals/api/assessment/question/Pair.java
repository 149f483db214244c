package io.annals.api.assessment.question;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * A prompt and its choice.
 *
 * @param promptId the {@code itemId} of a prompt
 * @param choiceId the {@code itemId} of a choice
 */
public record Pair(@NotNull UUID promptId, @NotNull UUID choiceId) {
}
