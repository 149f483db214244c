package io.annals.command.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.command.support.Require;

/**
 * The ids of the questions of an assessment and of their options and items, those of
 * removed ones included. A question's id is used once. An option belongs to one question,
 * which may drop it and take it back.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class UsedIds {

    private Set<UUID> questions = new HashSet<>();

    /** The question that each option or item belongs to. */
    private Map<UUID, UUID> parts = new HashMap<>();

    void requireNewQuestion(UUID questionId, QuestionBody body) {
        Require.newId(!this.questions.contains(questionId), "questionId");
        requirePartsOf(questionId, body);
    }

    void requirePartsOf(UUID questionId, QuestionBody body) {
        Require.newId(body.parts()
            .stream()
            .allMatch((part) -> questionId.equals(this.parts.getOrDefault(part.id(), questionId))), "body");
    }

    void evolve(UUID questionId, QuestionBody body) {
        this.questions.add(questionId);
        body.parts().forEach((part) -> this.parts.put(part.id(), questionId));
    }

}
