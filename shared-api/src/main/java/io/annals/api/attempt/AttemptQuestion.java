package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;

/**
 * A question of an attempt.
 *
 * @param points what the right answer earns
 * @param optionOrder the options, items or choices in the order of the attempt; empty for
 * other types of questions
 */
public record AttemptQuestion(UUID questionId, BigDecimal points, List<UUID> optionOrder) {

    public AttemptQuestion {
        optionOrder = Json.list(optionOrder);
    }

}
