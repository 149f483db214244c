package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/** Executes the command {@code aggregate} on a database. */
public final class Aggregations {

    private final Scope scope;

    /**
     * Aggregations that may write their results with {@code $out} and {@code $merge}.
     * @param database the database
     * @param databases the other databases
     * @param oplog the log of the library
     */
    public Aggregations(MongoDatabase database, DatabaseResolver databases, Oplog oplog) {
        this(new Scope(database, databases, oplog, true));
    }

    private Aggregations(Scope scope) {
        this.scope = scope;
    }

    /** Aggregations that only read, and only from this database. */
    public static Aggregations readOnly(MongoDatabase database) {
        return new Aggregations(new Scope(database, (name) -> database, NoopOplog.get(), false));
    }

    /**
     * Executes the command.
     * @param command the command, with {@code pipeline} and {@code cursor}
     * @return a reply with all results
     */
    public Document run(Document command) {
        if (!(command.get("cursor") instanceof Document)) {
            throw Failures.invalid("The 'cursor' option is required. The embedded MongoDB explains no plans.");
        }
        Object name = command.get("aggregate");
        Pipeline pipeline = Pipeline.of(command.get("pipeline"), this.scope);
        List<Document> results = pipeline.run((name instanceof Number) ? null : this.scope.collection(name))
            .map(Aggregations::cleaned)
            .toList();
        String namespace = this.scope.database().getDatabaseName() + "."
                + ((name instanceof String text) ? text : "$cmd.aggregate");
        return new Document("cursor", new Document("id", 0L).append("ns", namespace).append("firstBatch", results));
    }

    private static Document cleaned(Document document) {
        Document result = new Document();
        document.forEach((field, value) -> {
            if (!(value instanceof Missing)) {
                result.put(field, cleanedValue(value));
            }
        });
        return result;
    }

    /** Replaces missing values in arrays, which cannot be encoded, by null. */
    private static @Nullable Object cleanedValue(@Nullable Object value) {
        return switch (value) {
            case Document document -> cleaned(document);
            case Map<?, ?> map -> map;
            case Collection<?> list -> {
                List<@Nullable Object> elements = new ArrayList<>(list.size());
                list.forEach((element) -> elements.add(cleanedValue(element)));
                yield elements;
            }
            case Missing missing -> null;
            case null, default -> value;
        };
    }

}
