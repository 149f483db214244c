package io.annals.standalone.questionlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.SingleChoice;
import org.springframework.web.util.HtmlUtils;

/**
 * The single-choice question that represents a question of a log. Its options are the
 * responses in the log, and one of them is correct. If the log does not contain the
 * responses or marks several of them as correct, the options are <i>right answer</i> and
 * <i>another answer</i>.
 */
final class LoggedChoice {

    private static final Set<String> TRUE = Set.of("1", "1.0", "true");

    private static final Set<String> FALSE = Set.of("0", "0.0", "false");

    private static final int NONE = -1;

    private final UUID questionId;

    private final LoggedQuestion question;

    /** The responses by index; empty if they are not the options. */
    private final List<String> options;

    /** The index of the correct option, or {@code NONE}. */
    private final int correct;

    /** Whether the responses only mark the answer as correct or incorrect. */
    private final boolean responsesAreFlags;

    private LoggedChoice(UUID questionId, LoggedQuestion question, List<String> options, int correct,
            boolean responsesAreFlags) {
        this.questionId = questionId;
        this.question = question;
        this.options = options;
        this.correct = correct;
        this.responsesAreFlags = responsesAreFlags;
    }

    /**
     * @param responsesAreFlags whether the responses of the log only mark the answer as
     * correct or incorrect
     */
    static LoggedChoice of(UUID questionId, LoggedQuestion question, boolean responsesAreFlags) {
        List<String> candidates = question.mostlyCorrectResponses();
        if (responsesAreFlags || question.hasTooManyResponses()
                || (question.key().isEmpty() && candidates.size() > 1)) {
            return new LoggedChoice(questionId, question, List.of(), NONE, responsesAreFlags);
        }
        List<String> options = new ArrayList<>(question.responses());
        question.key().filter((key) -> !options.contains(key)).ifPresent(options::add);
        String correct = question.key().orElse(candidates.isEmpty() ? "" : candidates.getFirst());
        return new LoggedChoice(questionId, question, List.copyOf(options), options.indexOf(correct), false);
    }

    /** Returns 1 for a text that means correct, 0 for incorrect, -1 for any other. */
    static int flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return TRUE.contains(lower) ? 1 : FALSE.contains(lower) ? 0 : -1;
    }

    SingleChoice body() {
        List<ChoiceOption> all = new ArrayList<>();
        this.options.stream()
            .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .forEach((text) -> all.add(option(id(text), HtmlUtils.htmlEscape(text, "UTF-8"), isCorrect(text))));
        if (this.correct == NONE) {
            all.add(option(rightAnswer(), "right answer", true));
        }
        if (all.size() < 2 || this.options.isEmpty() || this.question.hasUnknownResponses()) {
            all.add(option(anotherAnswer(), "another answer", false));
        }
        return new SingleChoice(all);
    }

    private static ChoiceOption option(UUID id, String text, boolean correct) {
        return new ChoiceOption(id, text, correct, Map.of());
    }

    private boolean isCorrect(String text) {
        return this.correct != NONE && this.options.get(this.correct).equals(text);
    }

    /** Returns the option that corresponds to a response. */
    UUID chosenOption(LearnerAnswers.LoggedResponse response) {
        if (isOption(response)) {
            return id(this.options.get(response.index()));
        }
        return !isCorrect(response) ? anotherAnswer()
                : (this.correct != NONE) ? id(this.options.get(this.correct)) : rightAnswer();
    }

    /** Whether a response earns the points. */
    boolean isCorrect(LearnerAnswers.LoggedResponse response) {
        if (isOption(response)) {
            return response.index() == this.correct;
        }
        return this.responsesAreFlags ? flag(this.question.responses().get(response.index())) == 1
                : response.flag() == 1;
    }

    private boolean isOption(LearnerAnswers.LoggedResponse response) {
        return response.index() >= 0 && !this.options.isEmpty();
    }

    private UUID id(String text) {
        return Ids.named(this.questionId, "option", text);
    }

    private UUID rightAnswer() {
        return Ids.named(this.questionId, "right");
    }

    private UUID anotherAnswer() {
        return Ids.named(this.questionId, "another");
    }

}
