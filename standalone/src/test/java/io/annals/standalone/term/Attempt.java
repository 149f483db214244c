package io.annals.standalone.term;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.question.Response;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;

/** A learner's try at an assessment. */
final class Attempt {

    private final Learner learner;

    private final UUID id;

    /** The one that its learner knows of. */
    private long version;

    private int answers;

    Attempt(Learner learner, UUID id) {
        this.learner = learner;
        this.id = id;
    }

    UUID id() {
        return this.id;
    }

    /** What the learner is asked, in the attempt's own order. */
    JsonNode paper() {
        return this.learner.seesAsOf(this.version, "/queries/attempts/%s/questions", this.id);
    }

    List<UUID> questions() {
        List<UUID> ids = new ArrayList<>();
        paper().path("questions")
            .forEach((question) -> ids.add(UUID.fromString(question.path("questionId").textValue())));
        return ids;
    }

    void saves(UUID question, Response response) {
        this.version = this.learner.does(new SaveAnswer(this.id, question, this.answers + 1, response));
        this.answers++;
    }

    /** Somebody who saw an older state of it, such as another tab. */
    void isRefusedToSaveAsIfNothingWereSaved(UUID question, Response response) {
        this.learner.isRefused("answered-elsewhere", new SaveAnswer(this.id, question, 1, response));
    }

    /**
     * Answers all questions one by one.
     * @param wrong how many of them wrongly: the first ones in the order in which they
     * were written
     */
    Attempt answers(Questions questions, int wrong) {
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

    Attempt submits() {
        this.version = this.learner.does(new SubmitAttempt(this.id));
        return this;
    }

    /** The attempt as its learner may see it. */
    JsonNode view() {
        return this.learner.sees("/queries/attempts/%s", this.id);
    }

    /** What the learner is shown of it afterward. */
    JsonNode review() {
        return this.learner.sees("/queries/attempts/%s/review", this.id);
    }

    String status() {
        return view().path("status").textValue();
    }

}
