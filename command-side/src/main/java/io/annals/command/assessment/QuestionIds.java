package io.annals.command.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.command.support.Require;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;

/**
 * Takes the ids of questions and of their options and items, which the views know by
 * their ids alone.
 */
public final class QuestionIds {

    private final UniqueKeys keys;

    public QuestionIds(UniqueKeys keys) {
        this.keys = keys;
    }

    /** Takes the ids of a question that was just written in a copy. */
    public void claim(QuestionAdded added) {
        claim(added.assessmentId(), added.questionId(), added.body(), added.occurredAt());
    }

    /** Takes the ids of a new question. */
    void claim(UUID assessmentId, UUID questionId, QuestionBody body, Instant at) {
        this.keys.claimId("question", questionId, assessmentId, at);
        body.parts()
            .forEach((part) -> Require.newId(this.keys.claimIfFree(value(part.id()), questionId, at).isEmpty()));
    }

    /** Takes the id of what a question has more than before; it may have had it once. */
    void claimAgain(UUID questionId, UUID partId, Instant at) {
        Optional<UUID> owner = this.keys.claimAgain(value(partId), questionId, at);
        Require.newId(owner.isEmpty() || owner.get().equals(questionId));
    }

    private static UniqueValue value(UUID partId) {
        return UniqueValue.of(Ids.PLATFORM, "option-id", "optionId", partId.toString());
    }

}
