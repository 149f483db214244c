package io.annals.standalone.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Ids;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.question.AcceptedText;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.Essay;
import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.Numerical;
import io.annals.api.assessment.question.Ordering;
import io.annals.api.assessment.question.Pair;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.ShortText;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.question.ToleranceKind;
import io.annals.api.assessment.question.TrueFalse;

/**
 * An assessment of 100 points in questions: five that are marked by the platform, of 16
 * points each, and an essay of 20.
 */
final class DemoQuiz {

    static final BigDecimal POINTS = BigDecimal.valueOf(16);

    static final BigDecimal ESSAY_POINTS = BigDecimal.valueOf(20);

    private final UUID assessment;

    private final List<Asked> asked = new ArrayList<>();

    /**
     * A question.
     *
     * @param right an answer that earns all points; of an essay one that earns some
     * @param wrong an answer that earns none
     */
    record Asked(AddQuestion command, Response right, Response wrong) {

        UUID id() {
            return this.command.questionId();
        }

    }

    DemoQuiz(UUID assessment) {
        this.assessment = assessment;
    }

    /** Those that the platform marks. */
    List<Asked> marked() {
        return this.asked.subList(0, this.asked.size() - 1);
    }

    Asked essay() {
        return this.asked.getLast();
    }

    List<AddQuestion> commands() {
        return this.asked.stream().map(Asked::command).toList();
    }

    DemoQuiz singleChoice(String text, String right, String... wrong) {
        List<ChoiceOption> options = options(text, List.of(right), wrong);
        return add(text, POINTS, new SingleChoice(options), chosen(options.getFirst()), chosen(options.getLast()));
    }

    DemoQuiz multipleChoice(String text, List<String> right, String... wrong) {
        List<ChoiceOption> options = options(text, right, wrong);
        return add(text, POINTS, new MultipleChoice(options, false, null),
                chosen(options.stream().filter(ChoiceOption::correct).toArray(ChoiceOption[]::new)),
                chosen(options.getFirst(), options.getLast()));
    }

    DemoQuiz trueFalse(String text, boolean right) {
        return add(text, POINTS, new TrueFalse(right), new Response.Judged(right), new Response.Judged(!right));
    }

    DemoQuiz shortText(String text, String pattern, String right, String wrong) {
        return add(text, POINTS, new ShortText(List.of(new AcceptedText(pattern)), false), new Response.Written(right),
                new Response.Written(wrong));
    }

    DemoQuiz numerical(String text, String right, String wrong, String unit) {
        return add(text, POINTS, new Numerical(new BigDecimal(right), BigDecimal.ONE, ToleranceKind.RELATIVE, unit),
                new Response.Calculated(new BigDecimal(right)), new Response.Calculated(new BigDecimal(wrong)));
    }

    /** Each prompt is followed by its choice; the wrong answer moves all by one. */
    DemoQuiz matching(String text, String... pairs) {
        int size = pairs.length / 2;
        List<QuestionItem> prompts = IntStream.range(0, size).mapToObj((i) -> item(text, pairs[2 * i])).toList();
        List<QuestionItem> choices = IntStream.range(0, size).mapToObj((i) -> item(text, pairs[2 * i + 1])).toList();
        return add(text, POINTS, new Matching(prompts, choices, pairs(prompts, choices, 0)),
                new Response.Matched(pairs(prompts, choices, 0)), new Response.Matched(pairs(prompts, choices, 1)));
    }

    DemoQuiz ordering(String text, String... inOrder) {
        List<QuestionItem> items = Arrays.stream(inOrder).map((each) -> item(text, each)).toList();
        List<UUID> ids = items.stream().map(QuestionItem::itemId).toList();
        return add(text, POINTS, new Ordering(items, false), new Response.Ordered(ids),
                new Response.Ordered(ids.reversed()));
    }

    DemoQuiz essay(String text, String rubric, String answer) {
        Response.Written written = new Response.Written(answer);
        return add(text, ESSAY_POINTS, new Essay(10, 300, rubric), written, written);
    }

    private DemoQuiz add(String text, BigDecimal points, QuestionBody body, Response right, Response wrong) {
        this.asked
            .add(new Asked(new AddQuestion(this.assessment, id(text), null, text, points, body, Map.of(), Map.of()),
                    right, wrong));
        return this;
    }

    private UUID id(String text) {
        return Ids.named(this.assessment, "question", text);
    }

    private List<ChoiceOption> options(String question, List<String> right, String... wrong) {
        List<ChoiceOption> options = new ArrayList<>();
        right.forEach((text) -> options.add(new ChoiceOption(Ids.named(id(question), text), text, true, Map.of())));
        for (String text : wrong) {
            options.add(new ChoiceOption(Ids.named(id(question), text), text, false, Map.of()));
        }
        return options;
    }

    private QuestionItem item(String question, String text) {
        return new QuestionItem(Ids.named(id(question), text), text, Map.of());
    }

    private static List<Pair> pairs(List<QuestionItem> prompts, List<QuestionItem> choices, int shift) {
        return IntStream.range(0, prompts.size())
            .mapToObj((i) -> new Pair(prompts.get(i).itemId(), choices.get((i + shift) % choices.size()).itemId()))
            .toList();
    }

    private static Response chosen(ChoiceOption... options) {
        return new Response.Chosen(Arrays.stream(options).map(ChoiceOption::optionId).toList());
    }

}
