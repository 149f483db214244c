package io.annals.command.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.command.support.Require;
import io.annals.command.support.UsedIds;

/**
 * The ids within an assessment, those of removed parts included. The id of a section or
 * question is used once. An option or item belongs to one question, which may drop it and
 * take it back.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AssessmentIds {

    private static final String BODY = "question.body";

    /** The ids of the assessment, its sections and questions. */
    private UsedIds used = new UsedIds();

    /** The question that each option or item belongs to. */
    private Map<UUID, UUID> parts = new HashMap<>();

    void requireNewSection(UUID sectionId) {
        requireNew(sectionId, "sectionId");
    }

    void requireNewQuestion(UUID questionId, QuestionBody body) {
        requireNew(questionId, "questionId");
        requirePartsOf(questionId, body);
    }

    void requirePartsOf(UUID questionId, QuestionBody body) {
        body.parts().forEach((part) -> requirePart(part.id(), questionId));
    }

    private void requireNew(UUID id, String field) {
        this.used.requireNew(id, field);
        Require.newId(!this.parts.containsKey(id), field);
    }

    private void requirePart(UUID partId, UUID questionId) {
        if (this.parts.containsKey(partId)) {
            Require.newId(questionId.equals(this.parts.get(partId)), BODY);
        }
        else {
            this.used.requireNew(partId, BODY);
            Require.newId(!partId.equals(questionId), BODY);
        }
    }

    void evolve(UUID sectionId) {
        this.used.add(sectionId);
    }

    void evolve(UUID questionId, QuestionBody body) {
        this.used.add(questionId);
        body.parts().forEach((part) -> this.parts.put(part.id(), questionId));
    }

}
