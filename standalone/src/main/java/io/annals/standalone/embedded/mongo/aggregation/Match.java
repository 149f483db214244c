package io.annals.standalone.embedded.mongo.aggregation;

import java.util.List;
import java.util.Map;
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
            case Document document -> document.containsKey(EXPRESSION)
                    || document.values().stream().anyMatch(Match::containsExpression);
            case List<?> list -> list.stream().anyMatch(Match::containsExpression);
            case null, default -> false;
        };
    }

    Stream<Document> apply(Stream<Document> documents) {
        return documents.filter((document) -> this.matcher.matches(document,
                this.hasExpression ? (Document) evaluated(this.condition, this.variables.on(document))
                        : this.condition));
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
