package io.annals.standalone.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Ids;
import io.annals.api.assessment.Question;
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
 * An assessment of 100 points: five automatically graded questions of 16 points each and
 * an essay of 20 points.
 */
final class DemoQuiz {

    static final BigDecimal POINTS = BigDecimal.valueOf(16);

    static final BigDecimal ESSAY_POINTS = BigDecimal.valueOf(20);

    private final UUID assessment;

    private final List<DemoQuestion> questions = new ArrayList<>();

    /**
     * A question.
     *
     * @param correct an answer that earns all points, or some for an essay
     * @param incorrect an answer that earns no points
     */
    record DemoQuestion(AddQuestion command, Response correct, Response incorrect) {

        UUID id() {
            return this.command.questionId();
        }

    }

    DemoQuiz(UUID assessment) {
        this.assessment = assessment;
    }

    /** Returns the questions that are graded automatically. */
    List<DemoQuestion> autoGraded() {
        return this.questions.subList(0, this.questions.size() - 1);
    }

    DemoQuestion essay() {
        return this.questions.getLast();
    }

    List<AddQuestion> commands() {
        return this.questions.stream().map(DemoQuestion::command).toList();
    }

    DemoQuiz singleChoice(String text, String correct, String... incorrect) {
        List<ChoiceOption> options = options(text, List.of(correct), incorrect);
        return add(text, POINTS, new SingleChoice(options), chosen(options.getFirst()), chosen(options.getLast()));
    }

    DemoQuiz multipleChoice(String text, List<String> correct, String... incorrect) {
        List<ChoiceOption> options = options(text, correct, incorrect);
        return add(text, POINTS, new MultipleChoice(options, false, null),
                chosen(options.stream().filter(ChoiceOption::correct).toArray(ChoiceOption[]::new)),
                chosen(options.getFirst(), options.getLast()));
    }

    DemoQuiz trueFalse(String text, boolean correct) {
        return add(text, POINTS, new TrueFalse(correct), new Response.Judged(correct), new Response.Judged(!correct));
    }

    DemoQuiz shortText(String text, String pattern, String correct, String incorrect) {
        return add(text, POINTS, new ShortText(List.of(new AcceptedText(pattern)), false),
                new Response.Written(correct), new Response.Written(incorrect));
    }

    DemoQuiz numerical(String text, String correct, String incorrect, String unit) {
        return add(text, POINTS, new Numerical(new BigDecimal(correct), BigDecimal.ONE, ToleranceKind.RELATIVE, unit),
                new Response.Calculated(new BigDecimal(correct)), new Response.Calculated(new BigDecimal(incorrect)));
    }

    /** Adds a matching question. {@code pairs} alternates prompts and their choices. */
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

    private DemoQuiz add(String text, BigDecimal points, QuestionBody body, Response correct, Response incorrect) {
        this.questions.add(new DemoQuestion(
                new AddQuestion(this.assessment, id(text), null, Question.of(text, points, body)), correct, incorrect));
        return this;
    }

    private UUID id(String text) {
        return Ids.named(this.assessment, "question", text);
    }

    private List<ChoiceOption> options(String question, List<String> correct, String... incorrect) {
        List<ChoiceOption> options = new ArrayList<>();
        correct.forEach((text) -> options.add(new ChoiceOption(Ids.named(id(question), text), text, true, Map.of())));
        for (String text : incorrect) {
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
