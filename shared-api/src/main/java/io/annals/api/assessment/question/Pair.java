package io.annals.api.assessment.question;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * A prompt and the choice that goes with it.
 *
 * @param promptId the {@code itemId} of a prompt
 * @param choiceId the {@code itemId} of a choice
 */
public record Pair(@NotNull UUID promptId, @NotNull UUID choiceId) {
}
