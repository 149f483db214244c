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
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.scoring.QuestionSelection;
import io.annals.api.assessment.scoring.Scoring;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.QuestionScore;
import org.jspecify.annotations.Nullable;

/** The questions of an attempt and the learner's answers. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AttemptQuestions {

    /** The points of each question, in order. */
    private Map<UUID, BigDecimal> points = new LinkedHashMap<>();

    private Map<UUID, Response> answers = new HashMap<>();

    /** How many answers were saved; a changed answer counts each time. */
    private int saved;

    /** Selects the questions of an attempt and the order of their options. */
    static List<AttemptQuestion> select(AssessmentVersion version, long seed) {
        AssessmentSettings settings = version.configuration().settings();
        Map<UUID, AssessmentQuestion> byId = new HashMap<>();
        version.questions().forEach((question) -> byId.put(question.questionId(), question));
        List<QuestionSelection.Pool> pools = version.sections()
            .stream()
            .map((section) -> new QuestionSelection.Pool(section.questionIds(), section.section().drawCount()))
            .toList();
        return QuestionSelection.questions(seed, pools, settings.shufflesQuestions())
            .stream()
            .map(byId::get)
            .map((question) -> new AttemptQuestion(question.questionId(), question.question().points(),
                    QuestionSelection.options(seed, question.questionId(), question.question().body(),
                            settings.shufflesOptions())))
            .toList();
    }

    /** Whether there are no questions, because the attempt is graded as a whole. */
    boolean isEmpty() {
        return this.points.isEmpty();
    }

    /**
     * The points of a question.
     * @throws Refusal {@code question-not-in-attempt}
     */
    BigDecimal pointsOf(UUID questionId) {
        BigDecimal found = this.points.get(questionId);
        if (found == null) {
            throw Refusal.rule("question-not-in-attempt", "The attempt does not have this question.",
                    new Violation("questionId", "must be one of the attempt's questions"));
        }
        return found;
    }

    @Nullable Response answerTo(UUID questionId) {
        return this.answers.get(questionId);
    }

    /** Whether saving the answer would change nothing. */
    boolean hasAnswer(UUID questionId, Response response) {
        Response before = this.answers.get(questionId);
        return (before != null) ? response.sameAnswerAs(before) : response.blank();
    }

    /**
     * Checks that no answer was saved that the client has not seen.
     * @throws Refusal {@code answered-elsewhere}
     */
    void requireNext(int answerNo) {
        if (answerNo != this.saved + 1) {
            throw new Refusal(Kind.CONFLICT, "answered-elsewhere", "Another client has saved an answer meanwhile.",
                    List.of(new Violation("answerNo", "must be " + (this.saved + 1))));
        }
    }

    /** The scores of the answers, one for each question, in order. */
    List<QuestionScore> score(AssessmentVersion version) {
        Map<UUID, QuestionBody> bodies = new HashMap<>();
        version.questions().forEach((question) -> bodies.put(question.questionId(), question.question().body()));
        List<QuestionScore> scores = new ArrayList<>();
        this.points.forEach((id, possible) -> {
            QuestionBody body = bodies.get(id);
            if (body == null) {
                throw Refusal.notFound("question");
            }
            scores.add(QuestionScore.of(id, Scoring.score(body, possible, this.answers.get(id))));
        });
        return scores;
    }

    void evolve(AttemptStarted started) {
        started.questions().forEach((question) -> this.points.put(question.questionId(), question.points()));
    }

    void evolve(AnswerSaved saved) {
        this.answers.put(saved.questionId(), saved.response());
        this.saved = saved.answerNo();
    }

}
