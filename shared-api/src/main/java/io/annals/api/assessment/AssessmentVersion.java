package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.annals.api.Json;
import io.annals.api.assessment.question.QuestionBody;

/**
 * An assessment as it was released: what an attempt that was started with it is held to,
 * for ever.
 *
 * @param number counted from 1, which is that of the first publishing
 * @param maxScore the best score: the sum of the points of the questions that an attempt
 * gets, where there are questions
 * @param passingScore the least score that passes; nobody fails where it is absent
 * @param durationMins minutes from start to deadline; unlimited where absent
 * @param maxAttempts how often a learner may try; unlimited where absent
 * @param weight the share in the course's mark, in percent
 * @param dueAt when it should be handed in
 * @param sections in order; the one from the beginning has the assessment's own id
 * @param questions those of all sections, in their order
 */
public record AssessmentVersion(int number, int maxScore, @Nullable Integer passingScore,
        @Nullable Integer durationMins, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
        @Nullable Instant dueAt, AssessmentSettings settings, List<Section> sections, List<Question> questions) {

    /**
     * A part of an assessment.
     *
     * @param title absent where it has none
     * @param drawCount how many of its questions an attempt gets, drawn at random; all
     * where it is absent
     * @param questionIds its questions in the author's order
     */
    public record Section(UUID sectionId, @Nullable String title, @Nullable Integer drawCount, List<UUID> questionIds) {

        public Section {
            questionIds = Json.list(questionIds);
        }

        /** How many of its questions an attempt gets. */
        public int asked() {
            int all = this.questionIds.size();
            return (this.drawCount != null) ? Math.min(this.drawCount, all) : all;
        }

    }

    /**
     * A question with its right answer.
     *
     * @param text what is asked; may be HTML
     * @param points what the right answer earns, above 0 with at most 4 decimals
     * @param explanation why the answer is right, by name; may be HTML
     * @param metadata further facts for authors, which learners do not see
     */
    public record Question(UUID questionId, UUID sectionId, String text, BigDecimal points, QuestionBody body,
            Map<String, @Nullable Object> explanation, Map<String, @Nullable Object> metadata) {

        public Question {
            explanation = Json.object(explanation);
            metadata = Json.object(metadata);
        }

    }

    public AssessmentVersion {
        sections = Json.list(sections);
        questions = Json.list(questions);
    }

    /** How many questions an attempt gets. */
    public int asked() {
        return this.sections.stream().mapToInt(Section::asked).sum();
    }

}
