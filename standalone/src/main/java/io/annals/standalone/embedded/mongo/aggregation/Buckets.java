package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stages {@code $bucket} and {@code $bucketAuto}. */
final class Buckets {

    private static final String GROUP_BY = "groupBy";

    private static final String OUTPUT = "output";

    private static final Document COUNT = new Document("count", new Document("$sum", 1));

    private Buckets() {
    }

    /**
     * The specification of the {@code $group} that does the same as a {@code $bucket}.
     */
    static Document group(Parameters parameters) {
        parameters.allow(GROUP_BY, "boundaries", "default", OUTPUT);
        Object value = parameters.requiredRaw(GROUP_BY);
        List<?> boundaries = parameters.list("boundaries");
        if (boundaries == null || boundaries.size() < 2 || !isAscending(boundaries)) {
            throw parameters.invalid("'boundaries' must be an array of at least two values in ascending order");
        }
        List<Document> branches = IntStream.range(1, boundaries.size())
            .mapToObj((i) -> new Document("case",
                    new Document("$and",
                            List.of(new Document("$gte", List.of(value, literal(boundaries.get(i - 1)))),
                                    new Document("$lt", List.of(value, literal(boundaries.get(i)))))))
                .append("then", literal(boundaries.get(i - 1))))
            .toList();
        Document choice = new Document("branches", branches);
        if (parameters.has("default")) {
            choice.append("default", parameters.raw("default"));
        }
        Document group = new Document("_id", new Document("$switch", choice));
        group.putAll(output(parameters));
        return group;
    }

    /** Divides documents into a number of buckets of about the same size. */
    static Stream<Document> automatic(Parameters parameters, Stream<Document> documents) {
        parameters.allow(GROUP_BY, "buckets", OUTPUT);
        long count = parameters.whole("buckets", 0);
        if (count < 1) {
            throw parameters.invalid("'buckets' must be a whole number above 0");
        }
        List<Entry> entries = documents
            .map((document) -> new Entry(
                    Expressions.orNull(
                            Expressions.evaluate(parameters.requiredRaw(GROUP_BY), parameters.bindings().on(document))),
                    document))
            .sorted(Comparator.comparing(Entry::key, Buckets::compare))
            .toList();
        Group output = Group.ofFields(output(parameters), parameters.bindings());
        List<Document> buckets = new ArrayList<>();
        int size = (int) Math.max(1, Math.round((double) entries.size() / count));
        int from = 0;
        while (from < entries.size()) {
            int to = (buckets.size() == count - 1) ? entries.size() : end(entries, from + size);
            Object max = entries.get((to < entries.size()) ? to : to - 1).key();
            List<Document> members = entries.subList(from, to).stream().map(Entry::document).toList();
            Document bucket = new Document("_id", new Document("min", entries.get(from).key()).append("max", max));
            bucket.putAll(output.total(members));
            buckets.add(bucket);
            from = to;
        }
        return buckets.stream();
    }

    /** The end of a bucket, moved so that equal keys are in the same bucket. */
    private static int end(List<Entry> entries, int wanted) {
        int end = Math.min(wanted, entries.size());
        while (end < entries.size() && compare(entries.get(end).key(), entries.get(end - 1).key()) == 0) {
            end++;
        }
        return end;
    }

    private static Document output(Parameters parameters) {
        return parameters.has(OUTPUT) ? parameters.document(OUTPUT) : COUNT;
    }

    private static boolean isAscending(List<?> values) {
        return IntStream.range(1, values.size()).allMatch((i) -> compare(values.get(i - 1), values.get(i)) < 0);
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return ValueComparator.asc().compare(one, other);
    }

    private static Document literal(@Nullable Object value) {
        return new Document("$literal", value);
    }

    /** A document with the value to group it by. */
    private record Entry(@Nullable Object key, Document document) {
    }

}
