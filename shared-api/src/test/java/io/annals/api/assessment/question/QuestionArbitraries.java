package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Matched;
import io.annals.api.assessment.question.Response.Ordered;
import io.annals.api.assessment.question.Response.Written;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Generates valid questions and responses to them. */
public final class QuestionArbitraries {

    private static final int MANY = 8;

    private QuestionArbitraries() {
    }

    public static Arbitrary<QuestionBody> questions() {
        return Arbitraries.oneOf(singleChoices(), multipleChoices(), Arbitraries.of(true, false).map(TrueFalse::new),
                shortTexts(), numericals(), matchings(), orderings(), essays());
    }

    public static Arbitrary<SingleChoice> singleChoices() {
        return Combinators
            .combine(texts().list().uniqueElements().ofMinSize(2).ofMaxSize(MANY),
                    Arbitraries.integers().between(0, MANY - 1))
            .as((texts, correct) -> new SingleChoice(options(texts, (i) -> i == correct % texts.size())));
    }

    public static Arbitrary<MultipleChoice> multipleChoices() {
        return Combinators.combine(texts().list().uniqueElements().ofMinSize(2).ofMaxSize(MANY),
                Arbitraries.integers().between(1, (1 << MANY) - 1), Arbitraries.of(true, false),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(2).injectNull(0.3))
            .as(QuestionArbitraries::multipleChoice);
    }

    private static MultipleChoice multipleChoice(List<String> texts, int correct, boolean partial,
            @Nullable BigDecimal penalty) {
        boolean some = (correct & ((1 << texts.size()) - 1)) != 0;
        List<ChoiceOption> options = options(texts, (i) -> some ? (correct & (1 << i)) != 0 : i == 0);
        return new MultipleChoice(options, partial, partial ? penalty : null);
    }

    public static Arbitrary<ShortText> shortTexts() {
        Arbitrary<AcceptedText> accepted = Arbitraries.strings()
            .withChars("abcXYZßéΣς 12\\*")
            .ofMinLength(1)
            .ofMaxLength(20)
            .filter((text) -> !text.isBlank())
            .map(AcceptedText::new)
            .filter(AcceptedText::hasLiteralText);
        return Combinators.combine(accepted.list().ofMinSize(1).ofMaxSize(MANY), Arbitraries.of(true, false))
            .as((texts, caseSensitive) -> new ShortText(texts, caseSensitive));
    }

    public static Arbitrary<Numerical> numericals() {
        return Combinators
            .combine(numbers(), numbers().map(BigDecimal::abs), Arbitraries.of(ToleranceKind.values()),
                    texts().map((text) -> text.substring(0, Math.min(50, text.length()))).injectNull(0.5))
            .as((value, tolerance, kind, unit) -> new Numerical(value, tolerance,
                    (value.signum() == 0) ? ToleranceKind.ABSOLUTE : kind, unit));
    }

    public static Arbitrary<Matching> matchings() {
        return Combinators
            .combine(texts().list().ofMinSize(1).ofMaxSize(MANY), texts().list().ofMinSize(2).ofMaxSize(MANY),
                    Arbitraries.integers().between(0, MANY).list().ofSize(MANY))
            .as((prompts, choices, chosen) -> matching(items("prompt", prompts), items("choice", choices), chosen));
    }

    private static Matching matching(List<QuestionItem> prompts, List<QuestionItem> choices, List<Integer> chosen) {
        return new Matching(prompts, choices, IntStream.range(0, prompts.size())
            .mapToObj((i) -> new Pair(prompts.get(i).itemId(), choices.get(chosen.get(i) % choices.size()).itemId()))
            .toList());
    }

    public static Arbitrary<Ordering> orderings() {
        return Combinators.combine(texts().list().ofMinSize(2).ofMaxSize(MANY), Arbitraries.of(true, false))
            .as((texts, partial) -> new Ordering(items("item", texts), partial));
    }

    public static Arbitrary<Essay> essays() {
        return Combinators
            .combine(Arbitraries.integers().between(1, 100).injectNull(0.3),
                    Arbitraries.integers().between(100, 1000).injectNull(0.3), texts().injectNull(0.3))
            .as(Essay::new);
    }

    /** Any valid response to the question. */
    public static Arbitrary<? extends Response> answers(QuestionBody question) {
        return switch (question) {
            case SingleChoice single -> Arbitraries.of(single.shufflableIds()).map((id) -> new Chosen(List.of(id)));
            case MultipleChoice multiple ->
                Arbitraries.of(multiple.shufflableIds()).set().map((ids) -> new Chosen(List.copyOf(ids)));
            case TrueFalse statement -> Arbitraries.of(true, false).map(Judged::new);
            case ShortText text -> Arbitraries.oneOf(Arbitraries.of(text.accepted()).map((one) -> written(one)),
                    Arbitraries.strings().ofMaxLength(50).map(Written::new));
            case Numerical number ->
                Arbitraries.oneOf(Arbitraries.just(new Calculated(number.value())), numbers().map(Calculated::new));
            case Matching matching -> Combinators
                .combine(Arbitraries.of(matching.choices()).list().ofSize(matching.prompts().size()),
                        Arbitraries.integers().between(0, matching.prompts().size()))
                .as((choices, found) -> matched(matching, choices, found));
            case Ordering ordering -> Arbitraries.shuffle(ordering.shufflableIds()).map(Ordered::new);
            case Essay essay -> Arbitraries.strings().ofMaxLength(100).map(Written::new);
        };
    }

    private static Matched matched(Matching matching, List<QuestionItem> choices, int found) {
        return new Matched(IntStream.range(0, found)
            .mapToObj((i) -> new Pair(matching.prompts().get(i).itemId(), choices.get(i).itemId()))
            .toList());
    }

    /** The response that earns all points; any for an essay. */
    public static Response rightAnswer(QuestionBody question) {
        return switch (question) {
            case SingleChoice single -> new Chosen(correct(single.options()));
            case MultipleChoice multiple -> new Chosen(correct(multiple.options()).reversed());
            case TrueFalse statement -> new Judged(statement.correct());
            case ShortText text -> written(text.accepted().getLast());
            case Numerical number -> new Calculated(number.value());
            case Matching matching -> new Matched(matching.pairs().reversed());
            case Ordering ordering -> new Ordered(ordering.shufflableIds());
            case Essay essay -> new Written("words");
        };
    }

    /** The pattern with text in place of each wildcard. */
    private static Written written(AcceptedText accepted) {
        StringBuilder text = new StringBuilder();
        String pattern = accepted.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            boolean escapes = pattern.startsWith("\\*", i) || pattern.startsWith("\\\\", i);
            text.append(escapes ? pattern.charAt(++i) : (pattern.charAt(i) == '*') ? 'x' : pattern.charAt(i));
        }
        return new Written(text.toString());
    }

    private static List<UUID> correct(List<ChoiceOption> options) {
        return options.stream().filter(ChoiceOption::correct).map(ChoiceOption::optionId).toList();
    }

    /** Texts that occur only once. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(30).map((text) -> "text " + text);
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                    .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                    .ofScale(6),
                Arbitraries.integers().between(-80, 80).map((exponent) -> new BigDecimal("6.02e" + exponent)));
    }

    private static List<ChoiceOption> options(List<String> texts, IntPredicate correct) {
        return IntStream.range(0, texts.size())
            .mapToObj((i) -> new ChoiceOption(id("option", i), texts.get(i), correct.test(i), Map.of("place", i)))
            .toList();
    }

    private static List<QuestionItem> items(String kind, List<String> texts) {
        return IntStream.range(0, texts.size())
            .mapToObj((i) -> new QuestionItem(id(kind, i), texts.get(i), Map.of("place", i)))
            .toList();
    }

    private static UUID id(String kind, int place) {
        return UUID.nameUUIDFromBytes((kind + place).getBytes(StandardCharsets.UTF_8));
    }

}
