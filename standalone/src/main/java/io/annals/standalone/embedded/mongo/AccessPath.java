package io.annals.standalone.embedded.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a query has to look at: those with the ids it names, else those that
 * the longest usable beginning of an index finds, else all. The query itself is applied
 * to them afterward, so an access path may find too much, but never too little.
 */
final class AccessPath {

    private static final int MOST_LOOK_UPS = 10_000;

    private final Map<String, Collection<?>> allowed = new HashMap<>();

    private AccessPath() {
    }

    static AccessPath of(Document query) {
        AccessPath path = new AccessPath();
        path.narrow(query);
        return path;
    }

    /** The ids of the documents to look at, or nothing when it is all of them. */
    Optional<Stream<StoredKey>> ids(Collection<StoredIndex> indexes) {
        Collection<?> ids = this.allowed.get("_id");
        if (ids != null) {
            return Optional.of(ids.stream().map(StoredKey::ofValue).distinct());
        }
        StoredIndex best = null;
        List<String> bestFields = List.of();
        for (StoredIndex index : indexes) {
            List<String> fields = usableFields(index);
            if (fields.size() > bestFields.size()) {
                best = index;
                bestFields = fields;
            }
        }
        return (best == null) ? Optional.empty() : Optional.of(prefixes(bestFields).flatMap(best::find).distinct());
    }

    private List<String> usableFields(StoredIndex index) {
        List<String> fields = index.fields().stream().takeWhile(this.allowed::containsKey).toList();
        long lookUps = fields.stream().mapToLong((field) -> values(field).size()).reduce(1, (a, b) -> a * b);
        return (lookUps <= MOST_LOOK_UPS) ? fields : List.of();
    }

    private Stream<StoredKey> prefixes(List<String> fields) {
        List<List<Object>> combinations = List.of(List.of());
        for (String field : fields) {
            combinations = combinations.stream().flatMap((head) -> values(field).stream().map((value) -> {
                List<Object> longer = new ArrayList<>(head);
                longer.add(value);
                return longer;
            })).toList();
        }
        return combinations.stream().map((values) -> StoredKey.of(new KeyValue(values)));
    }

    private Collection<?> values(String field) {
        return this.allowed.getOrDefault(field, List.of());
    }

    private void narrow(Document query) {
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            if (condition.getKey().equals("$and") && condition.getValue() instanceof Collection<?> parts) {
                parts.stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(this::narrow);
            }
            else if (!condition.getKey().startsWith("$")) {
                Collection<?> values = alternatives(condition.getValue());
                if (values != null && values.stream().allMatch(AccessPath::isPlain)) {
                    this.allowed.putIfAbsent(condition.getKey(), values);
                }
            }
        }
    }

    private static @Nullable Collection<?> alternatives(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Document operators && operators.keySet().stream().anyMatch((key) -> key.startsWith("$"))) {
            if (operators.get("$in") instanceof Collection<?> values) {
                return values;
            }
            return operators.containsKey("$eq") ? alternatives(operators.get("$eq")) : null;
        }
        return List.of(value);
    }

    /**
     * A regular expression, an array or null matches more than the entries equal to it.
     */
    private static boolean isPlain(@Nullable Object value) {
        return value != null && !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }

}
