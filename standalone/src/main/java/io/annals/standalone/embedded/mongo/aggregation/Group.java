package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** The stage {@code $group}. */
final class Group {

    private static final String ID = "_id";

    private final @Nullable Object id;

    private final Map<String, Document> fields = new LinkedHashMap<>();

    private final Bindings variables;

    Group(Document specification, Bindings variables) {
        if (!specification.containsKey(ID)) {
            throw new MongoServerError(15955, "a group specification must include an _id");
        }
        this.id = specification.get(ID);
        this.variables = variables;
        specification.forEach((field, accumulator) -> {
            if (!field.equals(ID)) {
                this.fields.put(field, accumulator(field, accumulator));
            }
        });
        total(List.of()); // finds unknown accumulators, even if there are no documents
    }

    /** A group of all documents, without {@code _id}. */
    static Group ofFields(Document fields, Bindings variables) {
        Document specification = new Document(ID, null);
        specification.putAll(fields);
        return new Group(specification, variables);
    }

    Stream<Document> apply(Stream<Document> documents) {
        Map<Object, Map<String, Accumulator>> groups = new TreeMap<>(ValueComparator.ascWithoutListHandling());
        documents.forEach((document) -> {
            Bindings bindings = this.variables.on(document);
            Object key = Expressions.orNull(Expressions.evaluate(this.id, bindings));
            groups.computeIfAbsent(key, (unused) -> accumulators())
                .values()
                .forEach((accumulator) -> accumulator.add(bindings));
        });
        List<Document> results = new ArrayList<>();
        groups.forEach((key, accumulators) -> results.add(results(new Document(ID, key), accumulators)));
        return results.stream();
    }

    /** Calculates the fields of one group. */
    Document total(List<Document> members) {
        Map<String, Accumulator> accumulators = accumulators();
        members.forEach((document) -> accumulators.values()
            .forEach((accumulator) -> accumulator.add(this.variables.on(document))));
        return results(new Document(), accumulators);
    }

    private Map<String, Accumulator> accumulators() {
        Map<String, Accumulator> accumulators = new LinkedHashMap<>();
        this.fields.forEach((field, specification) -> accumulators.put(field, Accumulator.of(specification)));
        return accumulators;
    }

    private static Document results(Document result, Map<String, Accumulator> accumulators) {
        accumulators.forEach((field, accumulator) -> result.put(field, accumulator.result()));
        return result;
    }

    private static Document accumulator(String field, @Nullable Object specification) {
        if (specification instanceof Document document && document.size() == 1) {
            return document;
        }
        throw new MongoServerError(40238, "The field '" + field + "' must specify one accumulator");
    }

}
