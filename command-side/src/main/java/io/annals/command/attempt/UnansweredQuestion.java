package io.annals.command.attempt;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.assessment.question.QuestionBody;
import io.annals.command.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * A question that is to be answered.
 *
 * @param body as the attempt's version of the assessment asks it
 * @param closedAt when the assessment was closed; absent where it was not
 */
record UnansweredQuestion(QuestionBody body, @Nullable Instant closedAt) {

    static UnansweredQuestion of(Assessment assessment, int version, UUID questionId) {
        return new UnansweredQuestion(assessment.question(version, questionId).body(), assessment.closedAt());
    }

}
