package io.annals.standalone.term;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
import org.jspecify.annotations.Nullable;

/**
 * The questions of an assessment, each with a correct and a wrong answer.
 */
final class TermQuestions {

    private final UUID assessment;

    private final Map<UUID, Answers> answers = new LinkedHashMap<>();

    private final Map<String, UUID> ids = new LinkedHashMap<>();

    private final List<AddQuestion> commands = new ArrayList<>();

    record Answers(Response right, Response wrong) {
    }

    TermQuestions(UUID assessment) {
        this.assessment = assessment;
    }

    /** The commands that add the questions, in order. */
    List<AddQuestion> commands() {
        return List.copyOf(this.commands);
    }

    UUID id(String text) {
        return Objects.requireNonNull(this.ids.get(text), text);
    }

    Response answer(UUID question, boolean right) {
        Answers known = Objects.requireNonNull(this.answers.get(question));
        return right ? known.right() : known.wrong();
    }

    TermQuestions singleChoice(String text, int points, String right, String wrong) {
        ChoiceOption one = option(right, true);
        ChoiceOption other = option(wrong, false);
        return add(null, text, points, new SingleChoice(List.of(one, other)), new Answers(chosen(one), chosen(other)));
    }

    TermQuestions multipleChoice(String text, int points, List<String> right, String wrong) {
        List<ChoiceOption> correct = right.stream().map((each) -> option(each, true)).toList();
        List<ChoiceOption> all = new ArrayList<>(correct);
        ChoiceOption other = option(wrong, false);
        all.add(other);
        return add(null, text, points, new MultipleChoice(all, true, BigDecimal.valueOf(50)),
                new Answers(chosen(correct.toArray(ChoiceOption[]::new)), chosen(correct.getFirst(), other)));
    }

    TermQuestions trueFalse(@Nullable UUID section, String text, int points, boolean right) {
        return add(section, text, points, new TrueFalse(right),
                new Answers(new Response.Judged(right), new Response.Judged(!right)));
    }

    TermQuestions shortText(String text, int points, String pattern, String right, String wrong) {
        return add(null, text, points, new ShortText(List.of(new AcceptedText(pattern)), false),
                new Answers(new Response.Written(right), new Response.Written(wrong)));
    }

    TermQuestions numerical(String text, int points, String value, String unit) {
        BigDecimal right = new BigDecimal(value);
        return add(null, text, points, new Numerical(right, BigDecimal.valueOf(5), ToleranceKind.RELATIVE, unit),
                new Answers(new Response.Calculated(right), new Response.Calculated(right.negate())));
    }

    TermQuestions matching(String text, int points, Map<String, String> pairs) {
        List<QuestionItem> prompts = new ArrayList<>();
        List<QuestionItem> choices = new ArrayList<>();
        List<Pair> right = new ArrayList<>();
        pairs.forEach((prompt, choice) -> {
            prompts.add(item(prompt));
            choices.add(item(choice));
            right.add(new Pair(prompts.getLast().itemId(), choices.getLast().itemId()));
        });
        List<Pair> wrong = List.of(new Pair(right.getFirst().promptId(), right.getLast().choiceId()));
        return add(null, text, points, new Matching(prompts, choices, right),
                new Answers(new Response.Matched(right), new Response.Matched(wrong)));
    }

    TermQuestions ordering(String text, int points, String... items) {
        List<QuestionItem> inOrder = java.util.Arrays.stream(items).map(TermQuestions::item).toList();
        List<UUID> ids = inOrder.stream().map(QuestionItem::itemId).toList();
        return add(null, text, points, new Ordering(inOrder, true),
                new Answers(new Response.Ordered(ids), new Response.Ordered(ids.reversed())));
    }

    TermQuestions essay(String text, int points) {
        return add(null, text, points, new Essay(3, 500, "<p>Observed, not copied?</p>"),
                new Answers(new Response.Written("We counted forty-one kinds of algae on the pier."),
                        new Response.Written("Nothing was to be seen.")));
    }

    private TermQuestions add(@Nullable UUID section, String text, int points, QuestionBody body, Answers right) {
        UUID id = Ids.next();
        this.commands.add(new AddQuestion(this.assessment, id, section,
                new Question("<p>%s</p>".formatted(text), BigDecimal.valueOf(points), body,
                        Map.of("why", "<em>See the chapter on this.</em>"), Map.of("topic", text))));
        this.answers.put(id, right);
        this.ids.put(text, id);
        return this;
    }

    private static ChoiceOption option(String text, boolean correct) {
        return new ChoiceOption(Ids.next(), text, correct, Map.of("source", "textbook"));
    }

    private static QuestionItem item(String text) {
        return new QuestionItem(Ids.next(), text, Map.of("source", "textbook"));
    }

    private static Response.Chosen chosen(ChoiceOption... options) {
        return new Response.Chosen(java.util.Arrays.stream(options).map(ChoiceOption::optionId).toList());
    }

}
