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

/**
 * A question as it is asked: the responses that the log has are its options, and one of
 * them is right. Where the log does not say what was answered, or calls several responses
 * right, the options are <i>right answer</i> and <i>another answer</i>.
 */
final class LoggedChoice {

    private static final Set<String> TRUE = Set.of("1", "1.0", "true");

    private static final Set<String> FALSE = Set.of("0", "0.0", "false");

    private static final int UNKNOWN = -1;

    private final UUID questionId;

    private final LoggedQuestion question;

    /** By the places of the responses; empty where they are no options. */
    private final List<String> options;

    private final int right;

    /** Whether the responses only say right or wrong. */
    private final boolean flags;

    private LoggedChoice(UUID questionId, LoggedQuestion question, List<String> options, int right, boolean flags) {
        this.questionId = questionId;
        this.question = question;
        this.options = options;
        this.right = right;
        this.flags = flags;
    }

    /**
     * @param flags whether the responses of this log only say right or wrong
     */
    static LoggedChoice of(UUID questionId, LoggedQuestion question, boolean flags) {
        List<String> called = question.calledRight();
        if (flags || question.answeredFreely() || (question.key().isEmpty() && called.size() > 1)) {
            return new LoggedChoice(questionId, question, List.of(), UNKNOWN, flags);
        }
        List<String> options = new ArrayList<>(question.responses());
        question.key().filter((key) -> !options.contains(key)).ifPresent(options::add);
        String right = question.key().orElse(called.isEmpty() ? "" : called.getFirst());
        return new LoggedChoice(questionId, question, List.copyOf(options), options.indexOf(right), false);
    }

    /** What is said of right and wrong: 1 or 0; -1 where it is something else. */
    static int flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return TRUE.contains(lower) ? 1 : FALSE.contains(lower) ? 0 : -1;
    }

    SingleChoice body() {
        List<ChoiceOption> all = new ArrayList<>();
        this.options.stream()
            .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .forEach((text) -> all.add(option(id(text), PlainTextHtml.of(text), isRight(text))));
        if (this.right == UNKNOWN) {
            all.add(option(right(), "right answer", true));
        }
        if (all.size() < 2 || this.options.isEmpty() || this.question.answeredUnsaid()) {
            all.add(option(another(), "another answer", false));
        }
        return new SingleChoice(all);
    }

    private static ChoiceOption option(UUID id, String text, boolean correct) {
        return new ChoiceOption(id, text, correct, Map.of());
    }

    private boolean isRight(String text) {
        return this.right != UNKNOWN && this.options.get(this.right).equals(text);
    }

    /** The option that was chosen. */
    UUID chosen(LearnerAnswers.Given given) {
        if (isOption(given)) {
            return id(this.options.get(given.response()));
        }
        return !isRight(given) ? another() : (this.right != UNKNOWN) ? id(this.options.get(this.right)) : right();
    }

    /** Whether it earns the points. */
    boolean isRight(LearnerAnswers.Given given) {
        if (isOption(given)) {
            return given.response() == this.right;
        }
        return this.flags ? flag(this.question.responses().get(given.response())) == 1 : given.flag() == 1;
    }

    private boolean isOption(LearnerAnswers.Given given) {
        return given.response() >= 0 && !this.options.isEmpty();
    }

    private UUID id(String text) {
        return Ids.named(this.questionId, "option", text);
    }

    private UUID right() {
        return Ids.named(this.questionId, "right");
    }

    private UUID another() {
        return Ids.named(this.questionId, "another");
    }

}
