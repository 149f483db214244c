package io.annals.standalone.questionlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.annals.api.assessment.question.QuestionBody;
import org.jspecify.annotations.Nullable;

/** A question, as far as a log tells what it is: how it was answered. */
final class LoggedQuestion {

    /** There must be room for a right answer and for another one. */
    private static final int MOST_RESPONSES = QuestionBody.MAX_OPTIONS - 2;

    private final String text;

    private final int points;

    private final Map<String, Tally> responses = new LinkedHashMap<>();

    private @Nullable String key;

    private boolean tooMany;

    private boolean unsaid;

    /** How often the log says that a response is right, and how often that it is not. */
    private static final class Tally {

        private final int place;

        private int right;

        private int wrong;

        private Tally(int place) {
            this.place = place;
        }

    }

    /**
     * @param text by which the log knows it
     */
    LoggedQuestion(String text, int points) {
        this.text = text;
        this.points = points;
    }

    String text() {
        return this.text;
    }

    int points() {
        return this.points;
    }

    /**
     * The log says which response is right.
     * @return whether it said so before, or nothing
     */
    boolean agreesOnKey(String response) {
        this.key = Objects.requireNonNullElse(this.key, response);
        return this.key.equals(response);
    }

    /**
     * It was answered.
     * @param flag 1: said to be right, 0: said to be wrong, -1: neither
     */
    LearnerAnswers.Given note(@Nullable String response, int flag) {
        if (response == null) {
            this.unsaid = true;
            return new LearnerAnswers.Given(-1, flag);
        }
        if (this.responses.size() == MOST_RESPONSES && !this.responses.containsKey(response)) {
            this.tooMany = true;
            return new LearnerAnswers.Given(-1, flag);
        }
        Tally tally = this.responses.computeIfAbsent(response, (first) -> new Tally(this.responses.size()));
        tally.right += (flag == 1) ? 1 : 0;
        tally.wrong += (flag == 0) ? 1 : 0;
        return new LearnerAnswers.Given(tally.place, flag);
    }

    /** The responses that it got, in order of appearance. */
    List<String> responses() {
        return List.copyOf(this.responses.keySet());
    }

    Optional<String> key() {
        return Optional.ofNullable(this.key);
    }

    /** The responses that the log rather calls right than wrong. */
    List<String> calledRight() {
        return this.responses.entrySet()
            .stream()
            .filter((response) -> response.getValue().right > response.getValue().wrong)
            .map(Map.Entry::getKey)
            .toList();
    }

    /** Whether there were more different responses than a question can have options. */
    boolean answeredFreely() {
        return this.tooMany;
    }

    /**
     * Whether the log at times does not say what was answered, only whether it was right.
     */
    boolean answeredUnsaid() {
        return this.unsaid;
    }

}
