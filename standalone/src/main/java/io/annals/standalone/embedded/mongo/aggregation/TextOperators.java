package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Operators on strings. */
final class TextOperators {

    private static final String INPUT = "input";

    private static final String FIND = "find";

    private TextOperators() {
    }

    static Map<String, Operator> all() {
        return Map.ofEntries(
                Map.entry("$trim", Operator.named("$trim", (parameters) -> trimmed(parameters, true, true))),
                Map.entry("$ltrim", Operator.named("$ltrim", (parameters) -> trimmed(parameters, true, false))),
                Map.entry("$rtrim", Operator.named("$rtrim", (parameters) -> trimmed(parameters, false, true))),
                Map.entry("$regexMatch", Operator.named("$regexMatch", TextOperators::matches)),
                Map.entry("$regexFind", Operator.named("$regexFind", TextOperators::find)),
                Map.entry("$regexFindAll", Operator.named("$regexFindAll", TextOperators::findAll)),
                Map.entry("$replaceOne",
                        Operator.named("$replaceOne",
                                (parameters) -> replaced(parameters, TextOperators::withoutFirst))),
                Map.entry("$replaceAll",
                        Operator.named("$replaceAll",
                                (parameters) -> replaced(parameters,
                                        (texts, replacement) -> texts[0].replace(texts[1], replacement)))),
                Map.entry("$strcasecmp", Operator
                    .variadic((texts) -> Integer.signum(lower(texts.get(0)).compareTo(lower(texts.get(1)))))));
    }

    private static @Nullable Object trimmed(Parameters parameters, boolean left, boolean right) {
        if (parameters.allow(INPUT, "chars").required(INPUT) == null) {
            return null;
        }
        String text = parameters.text(INPUT);
        Predicate<Integer> removed = parameters.has("chars") ? (point) -> parameters.text("chars").indexOf(point) >= 0
                : Character::isWhitespace;
        int[] points = text.codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (left && from < to && removed.test(points[from])) {
            from++;
        }
        while (right && from < to && removed.test(points[to - 1])) {
            to--;
        }
        return new String(points, from, to - from);
    }

    private static Object matches(Parameters parameters) {
        Matcher matcher = matcher(parameters);
        return matcher != null && matcher.find();
    }

    private static @Nullable Object find(Parameters parameters) {
        Matcher matcher = matcher(parameters);
        if (matcher == null || !matcher.find()) {
            return null;
        }
        return found(matcher, parameters);
    }

    private static Object findAll(Parameters parameters) {
        List<Document> found = new ArrayList<>();
        Matcher matcher = matcher(parameters);
        while (matcher != null && matcher.find()) {
            found.add(found(matcher, parameters));
        }
        return found;
    }

    private static Document found(Matcher matcher, Parameters parameters) {
        List<@Nullable Object> captures = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            captures.add(matcher.group(group));
        }
        return new Document("match", matcher.group())
            .append("idx", parameters.text(INPUT).codePointCount(0, matcher.start()))
            .append("captures", captures);
    }

    private static @Nullable Matcher matcher(Parameters parameters) {
        if (parameters.allow(INPUT, "regex", "options").required(INPUT) == null) {
            return null;
        }
        String options = parameters.has("options") ? parameters.text("options") : "";
        Pattern pattern = switch (parameters.required("regex")) {
            case BsonRegularExpression regex ->
                compiled(regex.getPattern(), options.isEmpty() ? regex.getOptions() : options);
            case String regex -> compiled(regex, options);
            case null, default -> throw parameters.invalid("'regex' must be a regular expression");
        };
        return pattern.matcher(parameters.text(INPUT));
    }

    private static Pattern compiled(String regex, @Nullable String options) {
        int flags = 0;
        for (char option : ((options == null) ? "" : options).toCharArray()) {
            flags |= switch (option) {
                case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                case 'x' -> Pattern.COMMENTS;
                default -> throw Failures.invalid("unknown option '" + option + "' of a regular expression");
            };
        }
        try {
            return Pattern.compile(regex, flags);
        }
        catch (PatternSyntaxException ex) {
            throw Failures.invalid("invalid regular expression: " + ex.getDescription());
        }
    }

    private static @Nullable Object replaced(Parameters parameters, BiFunction<String[], String, String> function) {
        parameters.allow(INPUT, FIND, "replacement");
        if (parameters.required(INPUT) == null || parameters.required(FIND) == null
                || parameters.required("replacement") == null) {
            return null;
        }
        return function.apply(new String[] { parameters.text(INPUT), parameters.text(FIND) },
                parameters.text("replacement"));
    }

    private static String withoutFirst(String[] texts, String replacement) {
        int at = texts[0].indexOf(texts[1]);
        return (at < 0) ? texts[0]
                : texts[0].substring(0, at) + replacement + texts[0].substring(at + texts[1].length());
    }

    private static String lower(@Nullable Object text) {
        return (text == null) ? "" : text.toString().toLowerCase(Locale.ROOT);
    }

}
