package io.annals.api.assessment.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a learner sees of a question beside its text. It has no place for a right answer.
 *
 * @param type the kind of the question, such as {@code single_choice}
 * @param answeredBy the {@code type} that the response must have
 * @param options what to choose from, to put in order or to give to the prompts, in the
 * order of the attempt; empty for other kinds
 * @param prompts what needs a match, only for {@code matching}
 * @param unit what the number counts, only for {@code numerical}
 * @param minWords how long an essay should be at least
 * @param maxWords how long an essay may be
 */
public record PresentedBody(String type, String answeredBy, List<AskedOption> options, List<AskedOption> prompts,
        @Nullable String unit, @Nullable Integer minWords, @Nullable Integer maxWords) {

    /** Something to choose, match or put in order. */
    public record AskedOption(UUID id, String text) {
    }

    public PresentedBody {
        options = Json.list(options);
        prompts = Json.list(prompts);
    }

    static PresentedBody of(QuestionBody body, List<AskedOption> options) {
        return new PresentedBody(body.type(), body.answeredBy(), options, List.of(), null, null, null);
    }

    static List<AskedOption> inOrder(List<QuestionPart> parts, List<UUID> order) {
        Map<UUID, AskedOption> byId = new HashMap<>();
        parts.forEach((part) -> byId.put(part.id(), shown(part)));
        List<AskedOption> ordered = order.stream().filter(byId::containsKey).distinct().map(byId::get).toList();
        if (ordered.size() != parts.size() || order.size() != parts.size()) {
            throw new IllegalArgumentException("The order is not one of this question's parts");
        }
        return ordered;
    }

    static AskedOption shown(QuestionPart part) {
        return new AskedOption(part.id(), part.text());
    }

}
