package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Operators that decide which of their arguments are evaluated, and with which variables.
 */
final class ControlOperators {

    private static final String INPUT = "input";

    private ControlOperators() {
    }

    static Map<String, Operator> all() {
        return Map.ofEntries(Map.entry("$literal", (arguments, bindings) -> arguments),
                Map.entry("$expr", Expressions::evaluate), Map.entry("$cond", ControlOperators::cond),
                Map.entry("$switch", Operator.named("$switch", ControlOperators::choice)),
                Map.entry("$ifNull", ControlOperators::ifNull),
                Map.entry("$let", Operator.named("$let", ControlOperators::let)),
                Map.entry("$map", Operator.named("$map", ControlOperators::map)),
                Map.entry("$filter", Operator.named("$filter", ControlOperators::filter)),
                Map.entry("$reduce", Operator.named("$reduce", ControlOperators::reduce)));
    }

    private static @Nullable Object cond(@Nullable Object arguments, Bindings bindings) {
        Document named = switch (arguments) {
            case List<?> list when list.size() == 3 ->
                new Document("if", list.get(0)).append("then", list.get(1)).append("else", list.get(2));
            case Document document -> document;
            case null, default -> throw Failures.invalid("$cond", "expects if, then and else");
        };
        for (String name : List.of("if", "then", "else")) {
            if (!named.containsKey(name)) {
                throw Failures.invalid("$cond", "the argument '" + name + "' is missing");
            }
        }
        boolean condition = Utils.isTrue(Expressions.evaluate(named.get("if"), bindings));
        return Expressions.evaluate(named.get(condition ? "then" : "else"), bindings);
    }

    private static @Nullable Object choice(Parameters parameters) {
        parameters.allow("branches", "default");
        if (!(parameters.raw("branches") instanceof List<?> branches) || branches.isEmpty()) {
            throw parameters.invalid("'branches' must be an array that is not empty");
        }
        for (Object branch : branches) {
            Parameters each = new Parameters("$switch", branch, parameters.bindings());
            if (Utils.isTrue(each.required("case"))) {
                return Expressions.evaluate(each.raw("then"), parameters.bindings());
            }
        }
        if (!parameters.has("default")) {
            throw parameters.invalid("no branch matches, and there is no default");
        }
        return Expressions.evaluate(parameters.raw("default"), parameters.bindings());
    }

    private static @Nullable Object ifNull(@Nullable Object arguments, Bindings bindings) {
        if (!(arguments instanceof List<?> list) || list.size() < 2) {
            throw Failures.invalid("$ifNull", "expects at least two arguments");
        }
        for (Object argument : list.subList(0, list.size() - 1)) {
            Object value = Expressions.evaluate(argument, bindings);
            if (!Missing.isNullOrMissing(value)) {
                return value;
            }
        }
        return Expressions.evaluate(list.get(list.size() - 1), bindings);
    }

    private static @Nullable Object let(Parameters parameters) {
        parameters.allow("vars", "in");
        Bindings inner = parameters.bindings();
        for (Map.Entry<String, Object> variable : parameters.document("vars").entrySet()) {
            inner = inner.with(variable.getKey(), Expressions.evaluate(variable.getValue(), parameters.bindings()));
        }
        return Expressions.evaluate(parameters.raw("in"), inner);
    }

    private static @Nullable Object map(Parameters parameters) {
        List<?> input = parameters.allow(INPUT, "as", "in").list(INPUT);
        if (input == null) {
            return null;
        }
        String name = elementName(parameters);
        List<@Nullable Object> result = new ArrayList<>();
        for (Object element : input) {
            result.add(Expressions
                .orNull(Expressions.evaluate(parameters.raw("in"), parameters.bindings().with(name, element))));
        }
        return result;
    }

    private static @Nullable Object filter(Parameters parameters) {
        List<?> input = parameters.allow(INPUT, "as", "cond", "limit").list(INPUT);
        if (input == null) {
            return null;
        }
        String name = elementName(parameters);
        return input.stream()
            .filter((element) -> Utils
                .isTrue(Expressions.evaluate(parameters.raw("cond"), parameters.bindings().with(name, element))))
            .limit(parameters.whole("limit", Long.MAX_VALUE))
            .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private static @Nullable Object reduce(Parameters parameters) {
        List<?> input = parameters.allow(INPUT, "initialValue", "in").list(INPUT);
        if (input == null) {
            return null;
        }
        Object result = parameters.required("initialValue");
        for (Object element : input) {
            result = Expressions.orNull(Expressions.evaluate(parameters.raw("in"),
                    parameters.bindings().with("this", element).with("value", result)));
        }
        return result;
    }

    private static String elementName(Parameters parameters) {
        return parameters.has("as") ? parameters.text("as") : "this";
    }

}
