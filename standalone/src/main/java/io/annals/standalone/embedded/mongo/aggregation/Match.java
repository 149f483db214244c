package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stage {@code $match}. */
final class Match {

    private static final String EXPRESSION = "$expr";

    private final QueryMatcher matcher = new DefaultQueryMatcher();

    private final Document condition;

    private final Bindings variables;

    private final boolean hasExpression;

    Match(Document condition, Bindings variables) {
        this.condition = condition;
        this.variables = variables;
        this.hasExpression = containsExpression(condition);
    }

    static boolean containsExpression(@Nullable Object condition) {
        return switch (condition) {
            case Document document ->
                document.containsKey(EXPRESSION) || document.values().stream().anyMatch(Match::containsExpression);
            case List<?> list -> list.stream().anyMatch(Match::containsExpression);
            case null, default -> false;
        };
    }

    /**
     * A condition without expressions that selects all documents that the whole condition
     * selects, so that a join by an equation can use an index.
     */
    Document necessary() {
        List<Document> parts = new ArrayList<>();
        this.condition.forEach((field, value) -> {
            if (field.equals(EXPRESSION)) {
                parts.addAll(equations(value));
            }
            else if (!containsExpression(value)) {
                parts.add(new Document(field, value));
            }
        });
        return parts.isEmpty() ? new Document() : new Document("$and", parts);
    }

    private List<Document> equations(@Nullable Object expression) {
        if (!(expression instanceof Document operator) || operator.size() != 1) {
            return List.of();
        }
        if (operator.get("$and") instanceof List<?> all) {
            return all.stream().flatMap((each) -> equations(each).stream()).toList();
        }
        if (operator.get("$eq") instanceof List<?> sides && sides.size() == 2) {
            return Stream.of(equation(sides.get(0), sides.get(1)), equation(sides.get(1), sides.get(0)))
                .flatMap(Optional::stream)
                .toList();
        }
        return List.of();
    }

    private Optional<Document> equation(@Nullable Object path, @Nullable Object variable) {
        if (path instanceof String field && field.startsWith("$") && !field.startsWith("$$")
                && variable instanceof String name && name.startsWith("$$") && this.variables.isBound(name)) {
            Object value = this.variables.read(name);
            if (value instanceof String || value instanceof Number) {
                return Optional.of(new Document(field.substring(1), value));
            }
        }
        return Optional.empty();
    }

    Stream<Document> apply(Stream<Document> documents) {
        return documents.filter((document) -> this.matcher.matches(document, this.hasExpression
                ? (Document) evaluated(this.condition, this.variables.on(document)) : this.condition));
    }

    /** Replaces expressions by their values. */
    private static Object evaluated(Object condition, Bindings bindings) {
        return switch (condition) {
            case Document document -> {
                Document result = new Document();
                for (Map.Entry<String, Object> entry : document.entrySet()) {
                    Object value = entry.getKey().equals(EXPRESSION)
                            ? Utils.isTrue(Expressions.evaluate(entry.getValue(), bindings))
                            : containsExpression(entry.getValue()) ? evaluated(entry.getValue(), bindings)
                                    : entry.getValue();
                    result.put(entry.getKey(), value);
                }
                yield result;
            }
            case List<?> list -> list.stream().map((each) -> evaluated(each, bindings)).toList();
            default -> condition;
        };
    }

}
