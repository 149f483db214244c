package io.annals.command.attempt;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.assessment.question.QuestionBody;
import io.annals.command.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt needs to know about its assessment to save an answer.
 *
 * @param body the question in the version that the attempt was started with
 * @param closedAt when the assessment was closed; absent if it was not
 */
record QuestionConfiguration(QuestionBody body, @Nullable Instant closedAt) {

    static QuestionConfiguration of(Assessment assessment, int version, UUID questionId) {
        return new QuestionConfiguration(assessment.question(version, questionId).question().body(),
                assessment.closedAt());
    }

}
