package io.annals.command.attempt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.scoring.QuestionSelection;
import io.annals.api.assessment.scoring.Scoring;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.QuestionScore;
import org.jspecify.annotations.Nullable;

/** The questions of an attempt and what was answered. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AttemptQuestions {

    /** What each question is worth, in their order. */
    private Map<UUID, BigDecimal> points = new LinkedHashMap<>();

    private Map<UUID, Response> answers = new HashMap<>();

    /** How many answers were saved, changed ones counted each time. */
    private int saved;

    /**
     * The questions that an attempt gets, with their options in the order to be shown.
     */
    static List<AttemptQuestion> drawn(AssessmentVersion version, long seed) {
        AssessmentSettings settings = version.settings();
        Map<UUID, AssessmentVersion.Question> byId = new HashMap<>();
        version.questions().forEach((question) -> byId.put(question.questionId(), question));
        List<QuestionSelection.Pool> pools = version.sections()
            .stream()
            .map((section) -> new QuestionSelection.Pool(section.questionIds(), section.drawCount()))
            .toList();
        return QuestionSelection.questions(seed, pools, settings.shufflesQuestions())
            .stream()
            .map(byId::get)
            .map((question) -> new AttemptQuestion(question.questionId(), question.points(),
                    QuestionSelection.options(seed, question.questionId(), question.body(),
                            settings.shufflesOptions())))
            .toList();
    }

    /** Whether there are no questions, because the attempt is marked as a whole. */
    boolean isEmpty() {
        return this.points.isEmpty();
    }

    boolean has(UUID questionId) {
        return this.points.containsKey(questionId);
    }

    /** What the question is worth. */
    BigDecimal pointsOf(UUID questionId) {
        BigDecimal worth = this.points.get(questionId);
        if (worth == null) {
            throw Refusal.rule("question-not-in-attempt", "The attempt does not have this question.",
                    new Violation("questionId", "must be one of the attempt's questions"));
        }
        return worth;
    }

    @Nullable Response answerTo(UUID questionId) {
        return this.answers.get(questionId);
    }

    /** Whether it is already as this answer would make it. */
    boolean says(UUID questionId, Response response) {
        Response before = this.answers.get(questionId);
        return (before != null) ? response.saysSameAs(before) : response.blank();
    }

    /**
     * Makes sure that nobody else has answered since the client looked.
     * @throws Refusal {@code answered-elsewhere}
     */
    void requireNext(int answerNo) {
        if (answerNo != this.saved + 1) {
            throw new Refusal(Kind.CONFLICT, "answered-elsewhere", "The attempt was answered elsewhere meanwhile.",
                    List.of(new Violation("answerNo", "must be " + (this.saved + 1))));
        }
    }

    /** What the answers earn, one mark for each question. */
    List<QuestionScore> mark(AssessmentVersion version) {
        Map<UUID, QuestionBody> bodies = new HashMap<>();
        version.questions().forEach((question) -> bodies.put(question.questionId(), question.body()));
        List<QuestionScore> marks = new ArrayList<>();
        this.points.forEach((id, worth) -> {
            QuestionBody body = bodies.get(id);
            if (body == null) {
                throw Refusal.notFound("question");
            }
            marks.add(QuestionScore.of(id, Scoring.mark(body, worth, this.answers.get(id))));
        });
        return marks;
    }

    void ask(List<AttemptQuestion> questions) {
        questions.forEach((question) -> this.points.put(question.questionId(), question.points()));
    }

    void answer(UUID questionId, Response response, int answerNo) {
        this.answers.put(questionId, response);
        this.saved = answerNo;
    }

}
