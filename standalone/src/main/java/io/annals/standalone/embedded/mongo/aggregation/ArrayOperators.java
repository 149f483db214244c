package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Operators on arrays and objects. */
final class ArrayOperators {

    private static final String INPUT = "input";

    private ArrayOperators() {
    }

    static Map<String, Operator> all() {
        return Map.ofEntries(Map.entry("$first", Operator.unary((list) -> at("$first", list, 0))),
                Map.entry("$last", Operator.unary((list) -> at("$last", list, -1))),
                Map.entry("$arrayElemAt", Operator.variadic(ArrayOperators::elementAt)),
                Map.entry("$firstN", Operator.named("$firstN", (parameters) -> pick(parameters, Pick.FIRST))),
                Map.entry("$lastN", Operator.named("$lastN", (parameters) -> pick(parameters, Pick.LAST))),
                Map.entry("$minN", Operator.named("$minN", (parameters) -> pick(parameters, Pick.MIN))),
                Map.entry("$maxN", Operator.named("$maxN", (parameters) -> pick(parameters, Pick.MAX))),
                Map.entry("$min", Operator.variadic((values) -> extreme(values, ValueComparator.asc()))),
                Map.entry("$max", Operator.variadic((values) -> extreme(values, ValueComparator.asc().reversed()))),
                Map.entry("$sortArray", Operator.named("$sortArray", ArrayOperators::sorted)),
                Map.entry("$zip", Operator.named("$zip", ArrayOperators::zip)),
                Map.entry("$mergeObjects", Operator.variadic(ArrayOperators::merged)),
                Map.entry("$arrayToObject", Operator.unary(ArrayOperators::object)),
                Map.entry("$getField", ArrayOperators::field));
    }

    private static @Nullable Object elementAt(List<@Nullable Object> arguments) {
        if (arguments.size() != 2) {
            throw Failures.invalid("$arrayElemAt", "expects an array and an index");
        }
        return switch (arguments.get(1)) {
            case null -> null;
            case Number index when index.doubleValue() == index.intValue() ->
                at("$arrayElemAt", arguments.get(0), index.intValue());
            default -> throw Failures.invalid("$arrayElemAt", "the index must be a whole number");
        };
    }

    private static @Nullable Object at(String operator, @Nullable Object array, int index) {
        List<?> list = array(operator, array);
        if (list == null) {
            return null;
        }
        int position = (index < 0) ? list.size() + index : index;
        boolean present = position >= 0 && position < list.size();
        return present ? list.get(position) : Missing.getInstance();
    }

    static @Nullable List<?> array(String operator, @Nullable Object value) {
        return switch (Expressions.orNull(value)) {
            case null -> null;
            case Collection<?> list -> new ArrayList<>(list);
            default -> throw Failures.invalid(operator, "expects an array");
        };
    }

    private static @Nullable Object pick(Parameters parameters, Pick pick) {
        List<?> list = parameters.allow(INPUT, "n").list(INPUT);
        return (list == null) ? null : pick.of(list, parameters.whole("n", 0));
    }

    private static @Nullable Object extreme(List<@Nullable Object> arguments, Comparator<Object> order) {
        Collection<?> values = (arguments.size() == 1 && arguments.get(0) instanceof Collection<?> list) ? list
                : arguments;
        return values.stream().map(Expressions::orNull).filter(Objects::nonNull).min(order).orElse(null);
    }

    private static @Nullable Object sorted(Parameters parameters) {
        List<?> list = parameters.allow(INPUT, "sortBy").list(INPUT);
        if (list == null) {
            return null;
        }
        return list.stream().sorted(order(parameters)).toList();
    }

    private static Comparator<Object> order(Parameters parameters) {
        return switch (parameters.requiredRaw("sortBy")) {
            case Document fields -> {
                DocumentComparator documents = new DocumentComparator(fields);
                yield (one, other) -> documents.compare(asDocument(one), asDocument(other));
            }
            case Number direction ->
                (direction.intValue() < 0) ? ValueComparator.asc().reversed() : ValueComparator.asc();
            default -> throw parameters.invalid("'sortBy' must be 1, -1 or an object");
        };
    }

    private static Document asDocument(Object value) {
        return (value instanceof Document document) ? document : new Document();
    }

    private static @Nullable Object zip(Parameters parameters) {
        List<?> inputs = parameters.allow("inputs", "useLongestLength").list("inputs");
        if (inputs == null || inputs.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        List<List<?>> lists = new ArrayList<>();
        inputs.forEach((input) -> lists.add(Objects.requireNonNull(array("$zip", input))));
        var sizes = lists.stream().mapToInt(List::size);
        boolean longest = Boolean.TRUE.equals(parameters.value("useLongestLength"));
        int length = (longest ? sizes.max() : sizes.min()).orElse(0);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (List<?> list : lists) {
                row.add((i < list.size()) ? list.get(i) : null);
            }
            rows.add(row);
        }
        return rows;
    }

    static Document merged(List<@Nullable Object> arguments) {
        Collection<?> values = (arguments.size() == 1 && arguments.get(0) instanceof Collection<?> list) ? list
                : arguments;
        Document result = new Document();
        for (Object value : values) {
            if (value instanceof Document document) {
                result.putAll(document);
            }
            else if (Expressions.orNull(value) != null) {
                throw new MongoServerError(40400, "$mergeObjects: expects objects");
            }
        }
        return result;
    }

    private static @Nullable Object object(@Nullable Object pairs) {
        List<?> list = array("$arrayToObject", pairs);
        if (list == null) {
            return null;
        }
        Document result = new Document();
        for (Object pair : list) {
            switch (pair) {
                case Document entry when entry.get("k") instanceof String key -> result.put(key, entry.get("v"));
                case List<?> entry when entry.size() == 2 && entry.get(0) instanceof String key ->
                    result.put(key, entry.get(1));
                case null, default -> throw Failures.invalid("$arrayToObject",
                        "expects elements such as { k: \"name\", v: value } or [ \"name\", value ]");
            }
        }
        return result;
    }

    private static @Nullable Object field(@Nullable Object arguments, Bindings bindings) {
        Document named = (arguments instanceof Document document && document.containsKey("field")) ? document
                : new Document("field", arguments);
        Object name = Expressions.evaluate(named.get("field"), bindings);
        Object input = named.containsKey(INPUT) ? Expressions.evaluate(named.get(INPUT), bindings)
                : bindings.document();
        return (input instanceof Document document) ? document.getOrMissing(String.valueOf(name)) : null;
    }

    /** Selects some elements of an array. */
    enum Pick {

        FIRST, LAST, MIN, MAX;

        List<?> of(List<?> list, long count) {
            if (count < 1) {
                throw Failures.invalid("'n' must be a whole number above 0");
            }
            Stream<?> elements = switch (this) {
                case FIRST -> list.stream();
                case LAST -> list.stream().skip(Math.max(0, list.size() - count));
                case MIN -> list.stream().filter(Objects::nonNull).sorted(ValueComparator.asc());
                case MAX -> list.stream().filter(Objects::nonNull).sorted(ValueComparator.asc().reversed());
            };
            return elements.limit(count).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }

    }

}
