package io.annals.standalone.term;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.question.Response;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;

/** An attempt of a learner at an assessment. */
final class LearnerAttempt {

    private final TermLearner learner;

    private final UUID id;

    /** The version that the learner has seen. */
    private long version;

    private int answers;

    LearnerAttempt(TermLearner learner, UUID id) {
        this.learner = learner;
        this.id = id;
    }

    UUID id() {
        return this.id;
    }

    /** The questions in the order of this attempt. */
    JsonNode questionsView() {
        return this.learner.seesSince(this.version, "/queries/attempts/%s/questions", this.id);
    }

    List<UUID> questions() {
        List<UUID> ids = new ArrayList<>();
        questionsView().path("questions")
            .forEach((question) -> ids.add(UUID.fromString(question.path("questionId").textValue())));
        return ids;
    }

    void saves(UUID question, Response response) {
        this.version = this.learner.does(new SaveAnswer(this.id, question, this.answers + 1, response));
        this.answers++;
    }

    /** Saves with an outdated answer number, as another browser tab would. */
    void isRefusedToSaveFromOutdatedTab(UUID question, Response response) {
        this.learner.isRefused("answered-elsewhere", new SaveAnswer(this.id, question, 1, response));
    }

    /**
     * Answers all questions one by one.
     * @param wrong the number of wrong answers, given to the first questions in the order
     * of the assessment
     */
    LearnerAttempt answers(TermQuestions questions, int wrong) {
        List<UUID> asked = questions();
        List<UUID> wrongly = questions.commands()
            .stream()
            .map(AddQuestion::questionId)
            .filter(asked::contains)
            .limit(wrong)
            .toList();
        asked.forEach((question) -> saves(question, questions.answer(question, !wrongly.contains(question))));
        return this;
    }

    LearnerAttempt submits() {
        this.version = this.learner.does(new SubmitAttempt(this.id));
        return this;
    }

    /** The view of the attempt for its learner. */
    JsonNode view() {
        return this.learner.sees("/queries/attempts/%s", this.id);
    }

    /** The review of the finished attempt. */
    JsonNode review() {
        return this.learner.sees("/queries/attempts/%s/review", this.id);
    }

    String status() {
        return view().path("status").textValue();
    }

}
