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

/** What was answered to each question of an attempt, and what that earned. */
final class QuestionScoreHistory {

    private final Map<UUID, AttemptQuestion> questions = new HashMap<>();

    private final List<UUID> order = new ArrayList<>();

    private final Map<UUID, AnswerSaved> answers = new HashMap<>();

    private final Map<UUID, QuestionScore> marks = new HashMap<>();

    private final Map<UUID, String> markedBy = new HashMap<>();

    QuestionScoreHistory(AttemptStarted started) {
        for (AttemptQuestion question : started.questions()) {
            this.questions.put(question.questionId(), question);
            this.order.add(question.questionId());
        }
    }

    int size() {
        return this.order.size();
    }

    /** The place of a question in the attempt, from 1. */
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

    /** Takes over marks; one that waits for a grader is none yet. */
    void mark(Iterable<QuestionScore> given, String by) {
        for (QuestionScore mark : given) {
            if (!mark.answerScore().waits()) {
                this.marks.put(mark.questionId(), mark);
                this.markedBy.put(mark.questionId(), by);
            }
        }
    }

    /** The mark that an answer has by now; absent where it has none. */
    @Nullable QuestionScore mark(UUID questionId) {
        return this.marks.get(questionId);
    }

    long waiting() {
        return this.order.stream().filter((question) -> !this.marks.containsKey(question)).count();
    }

    /**
     * @param showMarks whether to say what each answer earned
     */
    List<AttemptExplanation.ExplainedQuestion> view(boolean showMarks) {
        return this.order.stream().map((question) -> view(question, showMarks)).toList();
    }

    private AttemptExplanation.ExplainedQuestion view(UUID question, boolean showMarks) {
        AnswerSaved answer = this.answers.get(question);
        QuestionScore mark = showMarks ? this.marks.get(question) : null;
        Instant answeredAt = (answer != null) ? answer.occurredAt() : null;
        return new AttemptExplanation.ExplainedQuestion(number(question), question, possible(question), answeredAt,
                answer != null && answer.late(), (mark != null) ? mark.points() : null,
                (mark != null) ? this.markedBy.get(question) : null);
    }

}
