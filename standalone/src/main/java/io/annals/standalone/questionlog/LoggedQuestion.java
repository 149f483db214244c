package io.annals.standalone.questionlog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.annals.api.assessment.question.QuestionBody;
import org.jspecify.annotations.Nullable;

/** A question of a log, with the responses to it. */
final class LoggedQuestion {

    /** Leaves room for the options <i>right answer</i> and <i>another answer</i>. */
    private static final int MAX_RESPONSES = QuestionBody.MAX_OPTIONS - 2;

    private final String text;

    private final BigDecimal points;

    private final Map<String, ResponseCounts> responses = new LinkedHashMap<>();

    private @Nullable String key;

    private boolean tooManyResponses;

    private boolean unknownResponses;

    /** How often the log marks a response as correct and as incorrect. */
    private static final class ResponseCounts {

        private final int index;

        private int correct;

        private int incorrect;

        private ResponseCounts(int index) {
            this.index = index;
        }

    }

    /**
     * @param text the name of the question in the log
     */
    LoggedQuestion(String text, BigDecimal points) {
        this.text = text;
        this.points = points;
    }

    String text() {
        return this.text;
    }

    BigDecimal points() {
        return this.points;
    }

    /**
     * Sets the correct response.
     * @return whether it agrees with the one that was set before, if any
     */
    boolean acceptKey(String response) {
        this.key = Objects.requireNonNullElse(this.key, response);
        return this.key.equals(response);
    }

    /**
     * Adds an answer.
     * @param flag 1 if the log marks the response as correct, 0 if as incorrect, -1 if it
     * does neither
     */
    LearnerAnswers.LoggedResponse addAnswer(@Nullable String response, int flag) {
        if (response == null) {
            this.unknownResponses = true;
            return new LearnerAnswers.LoggedResponse(-1, flag);
        }
        if (this.responses.size() == MAX_RESPONSES && !this.responses.containsKey(response)) {
            this.tooManyResponses = true;
            return new LearnerAnswers.LoggedResponse(-1, flag);
        }
        ResponseCounts counts = this.responses.computeIfAbsent(response,
                (first) -> new ResponseCounts(this.responses.size()));
        counts.correct += (flag == 1) ? 1 : 0;
        counts.incorrect += (flag == 0) ? 1 : 0;
        return new LearnerAnswers.LoggedResponse(counts.index, flag);
    }

    /** Returns the responses in order of appearance. */
    List<String> responses() {
        return List.copyOf(this.responses.keySet());
    }

    Optional<String> key() {
        return Optional.ofNullable(this.key);
    }

    /**
     * Returns the responses that the log marks more often as correct than as incorrect.
     */
    List<String> mostlyCorrectResponses() {
        return this.responses.entrySet()
            .stream()
            .filter((response) -> response.getValue().correct > response.getValue().incorrect)
            .map(Map.Entry::getKey)
            .toList();
    }

    /** Whether there are more different responses than a question can have options. */
    boolean hasTooManyResponses() {
        return this.tooManyResponses;
    }

    /**
     * Whether some rows only mark the answer as correct or incorrect, without the
     * response.
     */
    boolean hasUnknownResponses() {
        return this.unknownResponses;
    }

}
