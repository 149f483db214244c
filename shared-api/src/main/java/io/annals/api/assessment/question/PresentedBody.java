package io.annals.api.assessment.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * A question as a learner sees it, apart from its text. It has no fields for the right
 * answer.
 *
 * @param type the type of the question, such as {@code single_choice}
 * @param answeredBy the {@code type} that the response must have
 * @param options the options, items or choices, in the order of the attempt; empty for
 * other types
 * @param prompts only for {@code matching}
 * @param unit the unit of the number, only for {@code numerical}
 * @param minWords the recommended minimum of an essay
 * @param maxWords the maximum of an essay
 */
public record PresentedBody(String type, String answeredBy, List<PresentedOption> options,
        List<PresentedOption> prompts, @Nullable String unit, @Nullable Integer minWords, @Nullable Integer maxWords) {

    /** An option, item, prompt or choice. */
    public record PresentedOption(UUID id, String text) {
    }

    public PresentedBody {
        options = Json.list(options);
        prompts = Json.list(prompts);
    }

    static PresentedBody of(QuestionBody body, List<PresentedOption> options) {
        return new PresentedBody(body.type(), body.answeredBy(), options, List.of(), null, null, null);
    }

    static List<PresentedOption> inOrder(List<QuestionPart> parts, List<UUID> order) {
        Map<UUID, PresentedOption> byId = new HashMap<>();
        parts.forEach((part) -> byId.put(part.id(), shown(part)));
        List<PresentedOption> ordered = order.stream().filter(byId::containsKey).distinct().map(byId::get).toList();
        if (ordered.size() != parts.size() || order.size() != parts.size()) {
            throw new IllegalArgumentException("The order is not one of this question's parts");
        }
        return ordered;
    }

    static PresentedOption shown(QuestionPart part) {
        return new PresentedOption(part.id(), part.text());
    }

}
