package io.annals.query.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.QuestionScore;
import io.annals.api.learning.AttemptExplanation;
import org.jspecify.annotations.Nullable;

/** The answers of an attempt and their scores, event by event. */
final class QuestionScoreHistory {

    private final Map<UUID, AttemptQuestion> questions = new HashMap<>();

    private final List<UUID> order = new ArrayList<>();

    private final Map<UUID, AnswerSaved> answers = new HashMap<>();

    private final Map<UUID, QuestionScore> scores = new HashMap<>();

    private final Map<UUID, String> scoredBy = new HashMap<>();

    QuestionScoreHistory(AttemptStarted started) {
        for (AttemptQuestion question : started.questions()) {
            this.questions.put(question.questionId(), question);
            this.order.add(question.questionId());
        }
    }

    int size() {
        return this.order.size();
    }

    /** The position of a question in the attempt, from 1. */
    int number(UUID questionId) {
        return this.order.indexOf(questionId) + 1;
    }

    BigDecimal possible(UUID questionId) {
        AttemptQuestion question = this.questions.get(questionId);
        return (question != null) ? question.points() : BigDecimal.ZERO;
    }

    void answer(AnswerSaved event) {
        this.answers.put(event.questionId(), event);
    }

    /** Records scores, except for answers that wait for a grader. */
    void score(Iterable<QuestionScore> given, String by) {
        for (QuestionScore score : given) {
            if (!score.answerScore().waits()) {
                this.scores.put(score.questionId(), score);
                this.scoredBy.put(score.questionId(), by);
            }
        }
    }

    /** The current score of an answer; absent if it has none. */
    @Nullable QuestionScore score(UUID questionId) {
        return this.scores.get(questionId);
    }

    long waiting() {
        return this.order.stream().filter((question) -> !this.scores.containsKey(question)).count();
    }

    /**
     * @param showScores whether to show the points of each answer
     */
    List<AttemptExplanation.ExplainedQuestion> view(boolean showScores) {
        return this.order.stream().map((question) -> view(question, showScores)).toList();
    }

    private AttemptExplanation.ExplainedQuestion view(UUID question, boolean showScores) {
        AnswerSaved answer = this.answers.get(question);
        QuestionScore score = showScores ? this.scores.get(question) : null;
        Instant answeredAt = (answer != null) ? answer.occurredAt() : null;
        return new AttemptExplanation.ExplainedQuestion(number(question), question, possible(question), answeredAt,
                answer != null && answer.late(), (score != null) ? score.points() : null,
                (score != null) ? this.scoredBy.get(question) : null);
    }

}
