package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Calculates a value from several documents, such as {@code $sum}. */
interface Accumulator {

    void add(Bindings bindings);

    @Nullable Object result();

    /**
     * Makes an accumulator.
     * @param specification such as <code>{ $sum: "$score" }</code>
     */
    static Accumulator of(Document specification) {
        Map.Entry<String, Object> entry = specification.entrySet().iterator().next();
        String operator = entry.getKey();
        Object argument = entry.getValue();
        return switch (operator) {
            case "$count" -> new OfLibrary(new Document("$sum", 1));
            case "$mergeObjects" -> new Collecting(argument, ArrayOperators::merged);
            case "$stdDevPop" -> new Collecting(argument, (values) -> NumberOperators.deviation(values, false));
            case "$stdDevSamp" -> new Collecting(argument, (values) -> NumberOperators.deviation(values, true));
            case "$median", "$percentile", "$firstN", "$lastN", "$minN", "$maxN" -> {
                Parameters parameters = new Parameters(operator, argument);
                yield new Collecting(parameters.requiredRaw("input"), (values) -> folded(operator, parameters, values));
            }
            case "$top", "$bottom", "$topN", "$bottomN" -> new Sorting(operator, new Parameters(operator, argument));
            default -> new OfLibrary(specification);
        };
    }

    private static @Nullable Object folded(String operator, Parameters parameters, List<@Nullable Object> values) {
        return switch (operator) {
            case "$median" -> NumberOperators.percentile(values, 0.5);
            case "$percentile" -> NumberOperators.percentiles(parameters, values);
            case "$firstN" -> ArrayOperators.Pick.FIRST.of(values, parameters.whole("n", 0));
            case "$lastN" -> ArrayOperators.Pick.LAST.of(values, parameters.whole("n", 0));
            case "$minN" -> ArrayOperators.Pick.MIN.of(values, parameters.whole("n", 0));
            default -> ArrayOperators.Pick.MAX.of(values, parameters.whole("n", 0));
        };
    }

    /** An accumulator of mongo-java-server. */
    final class OfLibrary implements Accumulator {

        private static final Set<String> KNOWN = Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push",
                "$addToSet");

        private final de.bwaldvogel.mongo.backend.aggregation.accumulator.Accumulator accumulator;

        OfLibrary(Document specification) {
            String operator = specification.keySet().iterator().next();
            if (!KNOWN.contains(operator)) {
                throw new MongoServerError(15952, "unknown group operator '" + operator + "'");
            }
            this.accumulator = de.bwaldvogel.mongo.backend.aggregation.accumulator.Accumulator
                .parse(new Document("value", specification))
                .values()
                .iterator()
                .next()
                .get();
        }

        @Override
        public void add(Bindings bindings) {
            this.accumulator.aggregate(Expressions.evaluate(this.accumulator.getExpression(), bindings));
        }

        @Override
        public @Nullable Object result() {
            return Expressions.orNull(this.accumulator.getResult());
        }

    }

    /** Collects the values of an expression, and calculates the result from them. */
    final class Collecting implements Accumulator {

        private final @Nullable Object expression;

        private final Operator.Variadic function;

        private final List<@Nullable Object> values = new ArrayList<>();

        Collecting(@Nullable Object expression, Operator.Variadic function) {
            this.expression = expression;
            this.function = function;
        }

        @Override
        public void add(Bindings bindings) {
            this.values.add(Expressions.orNull(Expressions.evaluate(this.expression, bindings)));
        }

        @Override
        public @Nullable Object result() {
            return this.function.apply(this.values);
        }

    }

    /** {@code $top}, {@code $topN}, {@code $bottom} and {@code $bottomN}. */
    final class Sorting implements Accumulator {

        private final Parameters parameters;

        private final boolean single;

        private final boolean bottom;

        private final List<Bindings> members = new ArrayList<>();

        Sorting(String operator, Parameters parameters) {
            this.parameters = parameters;
            this.single = !operator.endsWith("N");
            this.bottom = operator.startsWith("$bottom");
        }

        @Override
        public void add(Bindings bindings) {
            this.members.add(bindings);
        }

        @Override
        public @Nullable Object result() {
            DocumentComparator order = new DocumentComparator(this.parameters.document("sortBy"));
            Object output = this.parameters.requiredRaw("output");
            List<@Nullable Object> values = new ArrayList<>();
            this.members.stream()
                .sorted(Comparator.comparing(Bindings::document, order))
                .forEach((each) -> values.add(Expressions.orNull(Expressions.evaluate(output, each))));
            long count = this.single ? 1 : this.parameters.whole("n", 0);
            List<?> picked = (this.bottom ? ArrayOperators.Pick.LAST : ArrayOperators.Pick.FIRST).of(values, count);
            return !this.single ? picked : picked.isEmpty() ? null : picked.get(0);
        }

    }

}
