package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.aggregation.stage.AggregationStage;
import de.bwaldvogel.mongo.backend.aggregation.stage.TerminalStage;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an aggregation. A condition at the beginning is applied by the
 * collection, which may use an index.
 */
final class Pipeline {

    private final Document condition;

    private final List<AggregationStage> stages;

    private Pipeline(Document condition, List<AggregationStage> stages) {
        this.condition = condition;
        this.stages = stages;
    }

    static Pipeline of(@Nullable Object stages, Scope scope) {
        return of(stages, scope, Bindings.of(new Document()));
    }

    /**
     * Reads a pipeline.
     * @param stages the stages as a client sends them
     * @param scope what the stages may use
     * @param variables the variables of an outer pipeline
     */
    static Pipeline of(@Nullable Object stages, Scope scope, Bindings variables) {
        List<Document> specifications = specifications(stages);
        Document condition = new Document();
        if (!specifications.isEmpty() && specifications.get(0).get("$match") instanceof Document match) {
            condition = new Match(match, variables).necessary();
            if (!Match.containsExpression(match)) {
                specifications = specifications.subList(1, specifications.size());
            }
        }
        Stages factory = new Stages(scope, variables);
        List<AggregationStage> parsed = new ArrayList<>();
        specifications.forEach((specification) -> parsed.addAll(factory.parse(specification)));
        requireTerminalLast(parsed);
        return new Pipeline(condition, parsed);
    }

    /** The results, with the documents of a collection, or of none, as input. */
    Stream<Document> run(@Nullable MongoCollection<?> collection) {
        return apply((collection == null) ? Stream.of() : collection.handleQueryAsStream(this.condition));
    }

    /** The results, with other documents as input. */
    Stream<Document> runOn(Stream<Document> documents) {
        return apply(this.condition.isEmpty() ? documents
                : new Match(this.condition, Bindings.of(new Document())).apply(documents));
    }

    private Stream<Document> apply(Stream<Document> documents) {
        Stream<Document> results = documents;
        for (AggregationStage stage : this.stages) {
            results = stage.apply(results);
        }
        return results;
    }

    private static List<Document> specifications(@Nullable Object stages) {
        if (!(stages instanceof Collection<?> list)) {
            throw new MongoServerError(14, "TypeMismatch", "'pipeline' option must be specified as an array");
        }
        List<Document> specifications = new ArrayList<>();
        for (Object stage : list) {
            if (!(stage instanceof Document document)) {
                throw new MongoServerError(14, "TypeMismatch",
                        "Each element of the 'pipeline' array must be an object");
            }
            if (document.size() != 1) {
                throw new MongoServerError(40323,
                        "A pipeline stage specification object must contain exactly one field.");
            }
            specifications.add(document);
        }
        return specifications;
    }

    private static void requireTerminalLast(List<AggregationStage> stages) {
        for (AggregationStage stage : stages.subList(0, Math.max(0, stages.size() - 1))) {
            if (stage instanceof TerminalStage) {
                throw new MongoServerError(40601, stage.name() + " can only be the final stage in the pipeline");
            }
        }
    }

}
