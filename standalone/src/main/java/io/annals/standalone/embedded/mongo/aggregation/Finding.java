package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The commands {@code find} that use expressions, in the filter or in the projection.
 * They are executed as aggregations.
 */
public final class Finding {

    /** Operators of projections that are no expressions. */
    private static final Set<String> PROJECTING = Set.of("$slice", "$elemMatch", "$meta");

    private Finding() {
    }

    public static boolean usesExpressions(Document find) {
        return Match.containsExpression(find.get("filter"))
                || (find.get("projection") instanceof Document fields && calculates(fields));
    }

    private static boolean calculates(Document fields) {
        return fields.values().stream().anyMatch((value) -> switch (value) {
            case String text -> true;
            case Collection<?> list -> true;
            case Document document -> PROJECTING.stream().noneMatch(document::containsKey);
            case null, default -> false;
        });
    }

    /** The {@code aggregate} that finds the same documents. */
    public static Document asAggregate(Document find) {
        List<Document> stages = new ArrayList<>();
        add(stages, "$match", find.get("filter"));
        add(stages, "$sort", find.get("sort"));
        add(stages, "$skip", find.get("skip"));
        add(stages, "$limit", find.get("limit"));
        add(stages, "$project", find.get("projection"));
        return new Document("aggregate", find.get("find")).append("pipeline", stages).append("cursor", new Document());
    }

    private static void add(List<Document> stages, String name, @Nullable Object specification) {
        boolean present = switch (specification) {
            case Document document -> !document.isEmpty();
            case Number number -> number.longValue() > 0;
            case null, default -> false;
        };
        if (present) {
            stages.add(new Document(name, specification));
        }
    }

}
