package io.annals.command.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.command.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is held to.
 *
 * @param version the version of the assessment that it was started with
 * @param closedAt when the assessment was closed; absent where it was not
 */
record AttemptTerms(AssessmentVersion version, @Nullable Instant closedAt) {

    static AttemptTerms of(Assessment assessment, int version) {
        return new AttemptTerms(assessment.version(version), assessment.closedAt());
    }

    /** The question as this version asks it. */
    QuestionBody body(UUID questionId) {
        return body(this.version, questionId);
    }

    static QuestionBody body(AssessmentVersion version, UUID questionId) {
        for (AssessmentVersion.Question question : version.questions()) {
            if (question.questionId().equals(questionId)) {
                return question.body();
            }
        }
        throw Refusal.notFound("question");
    }

    /** The best score. */
    BigDecimal possible() {
        return BigDecimal.valueOf(this.version.maxScore());
    }

    /** The least score that passes; absent where nobody fails. */
    @Nullable BigDecimal passing() {
        Integer passing = this.version.passingScore();
        return (passing != null) ? BigDecimal.valueOf(passing) : null;
    }

}
