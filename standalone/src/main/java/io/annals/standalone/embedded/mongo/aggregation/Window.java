package io.annals.standalone.embedded.mongo.aggregation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A field of {@code $setWindowFields}: a function, and the documents around the current
 * one that it is applied to.
 *
 * @param operator such as {@code $sum} or {@code $rank}
 * @param function the operator with its arguments
 * @param window such as <code>{ documents: [-1, "current"] }</code>; empty for the whole
 * partition
 * @param sortField the field that {@code range} refers to
 */
record Window(String operator, Document function, Document window, @Nullable String sortField) {

    private static final Set<String> RANKS = Set.of("$rank", "$denseRank", "$documentNumber", "$shift");

    static Window of(@Nullable Object specification, Document sortBy) {
        if (!(specification instanceof Document document)) {
            throw Failures.invalid("$setWindowFields", "each output must be an object");
        }
        Document window = (document.get("window") instanceof Document bounds) ? bounds : new Document();
        Document function = document.clone();
        function.remove("window");
        if (function.size() != 1) {
            throw Failures.invalid("$setWindowFields", "each output must have exactly one function");
        }
        String operator = function.keySet().iterator().next();
        boolean needsOrder = RANKS.contains(operator) || !window.isEmpty();
        if (needsOrder && sortBy.isEmpty()) {
            throw Failures.invalid("$setWindowFields", operator + " and windows need 'sortBy'");
        }
        if (!RANKS.contains(operator)) {
            var unused = Accumulator.of(function); // refuses unknown functions
        }
        return new Window(operator, function, window, sortBy.isEmpty() ? null : sortBy.keySet().iterator().next());
    }

    /**
     * Calculates the field of a document.
     * @param partition the documents of the partition, in order
     * @param index the place of the document
     * @param variables the variables of the pipeline
     * @param order the order of the partition
     */
    @Nullable Object value(List<Document> partition, int index, Bindings variables, @Nullable DocumentComparator order) {
        return switch (this.operator) {
            case "$documentNumber" -> index + 1;
            case "$rank", "$denseRank" -> rank(partition, index, order);
            case "$shift" -> shifted(partition, index, variables);
            default -> {
                Accumulator accumulator = Accumulator.of(this.function);
                members(partition, index).forEach((member) -> accumulator.add(variables.on(member)));
                yield accumulator.result();
            }
        };
    }

    private int rank(List<Document> partition, int index, @Nullable DocumentComparator order) {
        int rank = 1;
        int dense = 1;
        for (int i = 1; order != null && i <= index; i++) {
            if (order.compare(partition.get(i - 1), partition.get(i)) != 0) {
                rank = i + 1;
                dense++;
            }
        }
        return this.operator.equals("$rank") ? rank : dense;
    }

    private @Nullable Object shifted(List<Document> partition, int index, Bindings variables) {
        Parameters parameters = new Parameters("$shift", this.function.get("$shift"), variables).allow("output", "by",
                "default");
        long position = index + parameters.whole("by", 0);
        if (position < 0 || position >= partition.size()) {
            return parameters.value("default");
        }
        return Expressions.orNull(
                Expressions.evaluate(parameters.requiredRaw("output"), variables.on(partition.get((int) position))));
    }

    private List<Document> members(List<Document> partition, int index) {
        if (this.window.get("documents") instanceof List<?> bounds && bounds.size() == 2) {
            int from = Math.max(0, position(bounds.get(0), index, 0));
            int to = Math.min(partition.size(), position(bounds.get(1), index, partition.size() - 1) + 1);
            return (from < to) ? partition.subList(from, to) : List.of();
        }
        if (this.window.get("range") instanceof List<?> bounds && bounds.size() == 2) {
            Object current = sortValue(partition.get(index));
            double from = limit(bounds.get(0), current, Double.NEGATIVE_INFINITY);
            double to = limit(bounds.get(1), current, Double.POSITIVE_INFINITY);
            return partition.stream().filter((member) -> {
                double value = number(sortValue(member));
                return value >= from && value <= to;
            }).toList();
        }
        if (!this.window.isEmpty()) {
            throw Failures.invalid("$setWindowFields", "a window has 'documents' or 'range' with two bounds");
        }
        return partition;
    }

    private @Nullable Object sortValue(Document document) {
        return (this.sortField == null) ? null : Bindings.of(document).read("$" + this.sortField);
    }

    private static int position(@Nullable Object bound, int index, int unbounded) {
        return switch (bound) {
            case String name when name.equals("current") -> index;
            case String name when name.equals("unbounded") -> unbounded;
            case Number distance -> index + distance.intValue();
            case null, default -> throw invalidBound();
        };
    }

    /**
     * A bound of {@code range}, which is a distance from the value of the current
     * document.
     */
    private double limit(@Nullable Object bound, @Nullable Object current, double unbounded) {
        return switch (bound) {
            case String name when name.equals("current") -> number(current);
            case String name when name.equals("unbounded") -> unbounded;
            case Number distance when current instanceof Instant date && this.window.containsKey("unit") -> {
                DateUnit unit = DateUnit.of(new Parameters("$setWindowFields", this.window));
                yield number(unit.plus(date.atZone(ZoneOffset.UTC), distance.longValue()).toInstant());
            }
            case Number distance -> number(current) + distance.doubleValue();
            case null, default -> throw invalidBound();
        };
    }

    private static double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Instant date -> date.toEpochMilli();
            case null, default ->
                throw Failures.invalid("$setWindowFields", "'range' needs numbers or dates in the field of 'sortBy'");
        };
    }

    private static RuntimeException invalidBound() {
        return Failures.invalid("$setWindowFields", "a bound is \"current\", \"unbounded\" or a number");
    }

}
