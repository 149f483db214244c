package io.annals.standalone.embedded.mongo.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Operators on numbers, and on types. */
final class NumberOperators {

    private NumberOperators() {
    }

    static Map<String, Operator> all() {
        return Map.of("$round", Operator.variadic(NumberOperators::rounded), "$toDecimal",
                Operator.unary(NumberOperators::decimal), "$isNumber",
                Operator.unary((value) -> value instanceof Number), "$type", Operator.unary(NumberOperators::type),
                "$stdDevPop", Operator.variadic((values) -> deviation(flat(values), false)), "$stdDevSamp",
                Operator.variadic((values) -> deviation(flat(values), true)), "$median",
                Operator.named("$median", (parameters) -> percentile(flat(parameters), 0.5)), "$percentile",
                Operator.named("$percentile", NumberOperators::percentiles));
    }

    private static @Nullable Object rounded(List<@Nullable Object> arguments) {
        Object value = arguments.get(0);
        Object places = (arguments.size() > 1) ? arguments.get(1) : 0;
        if (value == null || places == null) {
            return null;
        }
        if (!(value instanceof Number number) || !(places instanceof Number scale)) {
            throw Failures.invalid("$round", "expects numbers");
        }
        if (!Double.isFinite(number.doubleValue())) {
            return number;
        }
        // Halves are rounded to even digits, as MongoDB does.
        BigDecimal result = new BigDecimal(number.toString()).setScale(scale.intValue(), RoundingMode.HALF_EVEN);
        return switch (number) {
            case Integer whole -> result.intValue();
            case Long whole -> result.longValue();
            case Decimal128 decimal -> new Decimal128(result);
            default -> result.doubleValue();
        };
    }

    private static @Nullable Object decimal(@Nullable Object value) {
        try {
            return switch (Expressions.orNull(value)) {
                case null -> null;
                case Boolean truth -> new Decimal128(truth ? BigDecimal.ONE : BigDecimal.ZERO);
                case Instant date -> new Decimal128(BigDecimal.valueOf(date.toEpochMilli()));
                case Number number -> new Decimal128(new BigDecimal(number.toString()));
                case String text -> new Decimal128(new BigDecimal(text));
                default -> throw Failures.invalid("$toDecimal", "expects a number or a string");
            };
        }
        catch (NumberFormatException ex) {
            throw new MongoServerError(241, "ConversionFailure", "$toDecimal: '" + value + "' is no number");
        }
    }

    /** The standard deviation of the numbers among some values. */
    static @Nullable Double deviation(Collection<?> values, boolean sample) {
        double[] numbers = numbers(values);
        if (numbers.length < (sample ? 2 : 1)) {
            return null;
        }
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (double number : numbers) {
            count++;
            double distance = number - mean;
            mean += distance / count;
            squares += distance * (number - mean);
        }
        return Math.sqrt(squares / (sample ? count - 1 : count));
    }

    /** The smallest number that at least a share of the numbers does not exceed. */
    static @Nullable Double percentile(Collection<?> values, double share) {
        double[] numbers = numbers(values);
        if (numbers.length == 0) {
            return null;
        }
        Arrays.sort(numbers);
        int rank = (int) Math.ceil(share * numbers.length);
        return numbers[Math.max(0, rank - 1)];
    }

    static @Nullable Object percentiles(Parameters parameters, Collection<?> values) {
        List<?> shares = parameters.list("p");
        return (shares == null) ? null
                : shares.stream()
                    .map((share) -> percentile(values, ((Number) share).doubleValue()))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private static @Nullable Object percentiles(Parameters parameters) {
        return percentiles(parameters, flat(parameters));
    }

    private static double[] numbers(Collection<?> values) {
        return values.stream()
            .filter(Number.class::isInstance)
            .mapToDouble((value) -> ((Number) value).doubleValue())
            .toArray();
    }

    private static Collection<?> flat(Parameters parameters) {
        Object input = parameters.allow("input", "method", "p").required("input");
        return (input instanceof Collection<?> list) ? list : (input == null) ? List.of() : List.of(input);
    }

    private static Collection<?> flat(List<@Nullable Object> values) {
        return (values.size() == 1 && values.get(0) instanceof Collection<?> list) ? list : values;
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Missing missing -> "missing";
            case String text -> "string";
            case Integer number -> "int";
            case Long number -> "long";
            case Double number -> "double";
            case Decimal128 number -> "decimal";
            case Boolean truth -> "bool";
            case Instant date -> "date";
            case ObjectId id -> "objectId";
            case BsonRegularExpression regex -> "regex";
            case Collection<?> list -> "array";
            case Document document -> "object";
            default -> "binData";
        };
    }

}
