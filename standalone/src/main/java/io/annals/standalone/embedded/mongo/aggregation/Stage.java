package io.annals.standalone.embedded.mongo.aggregation;

import java.util.function.Function;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.aggregation.stage.AggregationStage;
import de.bwaldvogel.mongo.bson.Document;

/**
 * A stage of a pipeline.
 *
 * @param name the name, such as {@code $group}
 * @param function calculates the results from the input
 */
record Stage(String name, Function<Stream<Document>, Stream<Document>> function) implements AggregationStage {

    /** A stage that changes each document. */
    static Stage each(String name, Function<Document, Document> function) {
        return new Stage(name, (documents) -> documents.map(function));
    }

    @Override
    public Stream<Document> apply(Stream<Document> documents) {
        return this.function.apply(documents);
    }

}
