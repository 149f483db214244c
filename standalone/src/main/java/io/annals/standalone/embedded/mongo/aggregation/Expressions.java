package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions. An operator of the library gets arguments that are evaluated
 * already, so operators of both kinds can be nested.
 */
final class Expressions {

    private static final Map<String, Operator> OPERATORS = new HashMap<>();

    static {
        OPERATORS.putAll(ControlOperators.all());
        OPERATORS.putAll(ArrayOperators.all());
        OPERATORS.putAll(DateOperators.all());
        OPERATORS.putAll(DateParts.all());
        OPERATORS.putAll(TextOperators.all());
        OPERATORS.putAll(NumberOperators.all());
    }

    private Expressions() {
    }

    /**
     * Evaluates an expression.
     * @return the value; {@link Missing} for a path that the document does not have
     */
    static @Nullable Object evaluate(@Nullable Object expression, Bindings bindings) {
        return switch (expression) {
            case String path when path.startsWith("$") -> bindings.read(path);
            case Document document when isOperator(document) -> {
                Map.Entry<String, Object> operator = document.entrySet().iterator().next();
                yield operate(operator.getKey(), operator.getValue(), bindings);
            }
            case Document document -> {
                Document result = new Document();
                document.forEach((field, value) -> {
                    Object evaluated = evaluate(value, bindings);
                    if (!(evaluated instanceof Missing)) {
                        result.put(field, evaluated);
                    }
                });
                yield result;
            }
            case Collection<?> list -> evaluateAll(list, bindings);
            case null, default -> expression;
        };
    }

    /** Evaluates the elements of an array. Those without a value become null. */
    static List<@Nullable Object> evaluateAll(Collection<?> expressions, Bindings bindings) {
        List<@Nullable Object> values = new ArrayList<>(expressions.size());
        expressions.forEach((expression) -> values.add(orNull(evaluate(expression, bindings))));
        return values;
    }

    static @Nullable Object orNull(@Nullable Object value) {
        return (value instanceof Missing) ? null : value;
    }

    private static boolean isOperator(Document document) {
        boolean operator = document.keySet().stream().anyMatch((key) -> key.startsWith("$"));
        if (operator && document.size() > 1) {
            throw new MongoServerError(15983,
                    "An object representing an expression must have exactly one field: " + document);
        }
        return operator;
    }

    private static @Nullable Object operate(String name, @Nullable Object arguments, Bindings bindings) {
        Operator operator = OPERATORS.get(name);
        if (operator != null) {
            return operator.apply(arguments, bindings);
        }
        return Expression.evaluateDocument(new Document(name, prepared(arguments, bindings)), bindings.document());
    }

    /** Replaces arguments by constants. */
    private static @Nullable Object prepared(@Nullable Object arguments, Bindings bindings) {
        return switch (arguments) {
            case Collection<?> list -> list.stream().map((each) -> constant(evaluate(each, bindings))).toList();
            case Document document when !isOperator(document) -> {
                Document constants = new Document();
                document.forEach((name, value) -> constants.put(name, constant(evaluate(value, bindings))));
                yield constants;
            }
            case null, default -> constant(evaluate(arguments, bindings));
        };
    }

    private static @Nullable Object constant(@Nullable Object value) {
        boolean needsNoQuotes = value == null || value instanceof Number || value instanceof Boolean
                || (value instanceof String text && !text.startsWith("$"));
        return needsNoQuotes ? value : new Document("$literal", value);
    }

}
