package io.annals.standalone.embedded.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Selects the candidate documents of a query: by ID if the query names IDs, else by the
 * longest usable prefix of an index, else by the second field of an index, else all
 * documents. The query is applied to the candidates afterward, so an access path may
 * select too many documents but never too few.
 */
final class AccessPath {

    private static final int MAX_LOOKUPS = 10_000;

    private final Document query;

    private final Map<String, Collection<?>> allowed = new HashMap<>();

    private AccessPath(Document query) {
        this.query = query;
    }

    static AccessPath of(Document query) {
        AccessPath path = new AccessPath(query);
        path.narrow(query);
        return path;
    }

    /**
     * The IDs of documents that may match a query.
     *
     * @param exact whether all of them match
     */
    record Candidates(Stream<StoredKey> ids, boolean exact) {
    }

    /** Returns the candidates, or nothing if all documents are candidates. */
    Optional<Candidates> candidates(Collection<StoredIndex> indexes) {
        Collection<?> ids = this.allowed.get("_id");
        if (ids != null) {
            return Optional.of(new Candidates(ids.stream().map(StoredKey::ofValue).distinct(), false));
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
        return (best == null) ? skipping(indexes) : Optional
            .of(new Candidates(prefixes(bestFields).flatMap(best::find).distinct(), isAnsweredBy(bestFields)));
    }

    /**
     * Selects by the second field of an index whose first field, such as the tenant, has
     * few values.
     */
    private Optional<Candidates> skipping(Collection<StoredIndex> indexes) {
        for (StoredIndex index : indexes) {
            List<String> fields = index.fields();
            if (fields.size() > 1 && this.allowed.containsKey(fields.get(1))) {
                List<StoredKey> second = prefixes(fields.subList(1, 2)).toList();
                Optional<List<StoredKey>> first = index.firstValues(MAX_LOOKUPS / Math.max(1, second.size()));
                if (first.isPresent()) {
                    return Optional.of(new Candidates(first.get()
                        .stream()
                        .flatMap((head) -> second.stream().map(head::followedBy))
                        .flatMap(index::find)
                        .distinct(), false));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the query names nothing but strings in these fields. */
    private boolean isAnsweredBy(List<String> fields) {
        return fields.containsAll(this.query.keySet()) && this.query.entrySet()
            .stream()
            .allMatch((condition) -> values(condition.getKey()).stream().allMatch(String.class::isInstance)
                    && isOnlyValues(condition.getValue()));
    }

    private static boolean isOnlyValues(@Nullable Object condition) {
        return !(condition instanceof Document operators) || operators.keySet().equals(Set.of("$in"));
    }

    private List<String> usableFields(StoredIndex index) {
        List<String> fields = index.fields().stream().takeWhile(this.allowed::containsKey).toList();
        long lookups = fields.stream().mapToLong((field) -> values(field).size()).reduce(1, (a, b) -> a * b);
        return (lookups <= MAX_LOOKUPS) ? fields : List.of();
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
     * Excludes regular expressions, arrays and null, which also match unequal entries.
     */
    private static boolean isPlain(@Nullable Object value) {
        return value != null && !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }

}
