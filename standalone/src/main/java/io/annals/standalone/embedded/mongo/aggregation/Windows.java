package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stage {@code $setWindowFields}. */
final class Windows {

    private static final String SORT_BY = "sortBy";

    private final Parameters parameters;

    private final @Nullable DocumentComparator order;

    private final Map<String, Window> outputs = new LinkedHashMap<>();

    Windows(Parameters parameters) {
        this.parameters = parameters.allow("partitionBy", SORT_BY, "output");
        this.order = parameters.has(SORT_BY) ? new DocumentComparator(parameters.document(SORT_BY)) : null;
        parameters.document("output")
            .forEach((field, specification) -> this.outputs.put(field,
                    Window.of(specification, parameters.has(SORT_BY) ? parameters.document(SORT_BY) : new Document())));
    }

    Stream<Document> apply(Stream<Document> documents) {
        Map<Object, List<Document>> partitions = new TreeMap<>(ValueComparator.ascWithoutListHandling());
        documents.forEach((document) -> partitions.computeIfAbsent(Expressions
            .orNull(Expressions.evaluate(this.parameters.raw("partitionBy"), this.parameters.bindings().on(document))),
                (key) -> new ArrayList<>())
            .add(document));
        return partitions.values().stream().flatMap(this::calculated);
    }

    private Stream<Document> calculated(List<Document> partition) {
        if (this.order != null) {
            partition.sort(this.order);
        }
        List<Document> results = new ArrayList<>();
        for (int i = 0; i < partition.size(); i++) {
            Document result = partition.get(i).cloneDeeply();
            for (Map.Entry<String, Window> output : this.outputs.entrySet()) {
                Object value = output.getValue().value(partition, i, this.parameters.bindings(), this.order);
                Utils.changeSubdocumentValue(result, output.getKey(), value);
            }
            results.add(result);
        }
        return results.stream();
    }

}
