package io.annals.standalone.embedded.mongo.aggregation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What an expression refers to.
 *
 * @param document the document that paths such as {@code $score} start from
 * @param variables the values of variables such as {@code $$this}, without the dollars
 */
record Bindings(Document document, Map<String, Object> variables) {

    static Bindings of(Document document) {
        return new Bindings(document, Map.of());
    }

    Bindings with(String name, @Nullable Object value) {
        Map<String, Object> more = new HashMap<>(this.variables);
        more.put(name, (value != null) ? value : Null.INSTANCE);
        return new Bindings(this.document, more);
    }

    Bindings on(Document other) {
        return new Bindings(other, this.variables);
    }

    /**
     * Reads a path.
     * @param path such as {@code $results.score} or {@code $$this.score}
     */
    @Nullable Object read(String path) {
        if (!path.startsWith("$$")) {
            return field(this.document, path.substring(1));
        }
        int dot = path.indexOf('.');
        Object value = variable((dot < 0) ? path.substring(2) : path.substring(2, dot));
        return (dot < 0) ? value : field(value, path.substring(dot + 1));
    }

    /** Whether a path such as {@code $$course.id} begins with one of the variables. */
    boolean isBound(String path) {
        return this.variables.containsKey(path.substring(2).split("\\.", 2)[0]);
    }

    private @Nullable Object variable(String name) {
        Object value = this.variables.get(name);
        if (value != null) {
            return (value == Null.INSTANCE) ? null : value;
        }
        return switch (name) {
            case "ROOT", "CURRENT" -> this.document;
            case "NOW" -> Instant.now();
            case "REMOVE" -> Missing.getInstance();
            case "KEEP", "PRUNE", "DESCEND" -> "$$" + name;
            default -> throw new MongoServerError(17276, "Use of undefined variable: " + name);
        };
    }

    static @Nullable Object field(@Nullable Object value, String path) {
        // The library reads paths of documents only, so the value becomes a field of one.
        Object found = Utils.getSubdocumentValueCollectionAware(new Document("value", value), "value." + path);
        if (found instanceof List<?> list && list.contains(Missing.getInstance())) {
            return list.stream()
                .filter((element) -> !(element instanceof Missing))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        return found;
    }

    /** Stands for null in maps. */
    private enum Null {

        INSTANCE

    }

}
