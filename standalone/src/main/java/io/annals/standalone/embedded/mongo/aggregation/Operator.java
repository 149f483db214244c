package io.annals.standalone.embedded.mongo.aggregation;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An operator of expressions, such as {@code $dateTrunc}. */
@FunctionalInterface
interface Operator {

    /**
     * Calculates a value.
     * @param arguments the value of the operator in the expression, not evaluated
     * @param bindings what the arguments refer to
     */
    @Nullable Object apply(@Nullable Object arguments, Bindings bindings);

    /** An operator with one argument. */
    static Operator unary(Unary function) {
        return (arguments, bindings) -> {
            Object argument = (arguments instanceof Collection<?> list && list.size() == 1) ? list.iterator().next()
                    : arguments;
            return function.apply(Expressions.evaluate(argument, bindings));
        };
    }

    /** An operator with a list of arguments. */
    static Operator variadic(Variadic function) {
        return (arguments, bindings) -> {
            Collection<?> list = (arguments instanceof Collection<?> several) ? several : List.of(arguments);
            return function.apply(Expressions.evaluateAll(list, bindings));
        };
    }

    /** An operator with named arguments. */
    static Operator named(String name, Named function) {
        return (arguments, bindings) -> function.apply(new Parameters(name, arguments, bindings));
    }

    /** Calculates a value from one argument. */
    @FunctionalInterface
    interface Unary {

        @Nullable Object apply(@Nullable Object argument);

    }

    /** Calculates a value from a list of arguments. */
    @FunctionalInterface
    interface Variadic {

        @Nullable Object apply(List<@Nullable Object> arguments);

    }

    /** Calculates a value from named arguments. */
    @FunctionalInterface
    interface Named {

        @Nullable Object apply(Parameters parameters);

    }

}
