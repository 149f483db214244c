package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.aggregation.stage.AggregationStage;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** Makes the stages of a pipeline from their specifications. */
final class Stages {

    private static final String ID = "_id";

    private final Scope scope;

    private final Bindings variables;

    private final Joins joins;

    /**
     * Prepares to make stages.
     * @param scope what the stages may use
     * @param variables the variables of an outer pipeline
     */
    Stages(Scope scope, Bindings variables) {
        this.scope = scope;
        this.variables = variables;
        this.joins = new Joins(scope, variables);
    }

    List<AggregationStage> parse(Document specification) {
        Map.Entry<String, Object> entry = specification.entrySet().iterator().next();
        String name = entry.getKey();
        if (entry.getValue() == null) {
            throw Failures.invalid(name, "the specification of the stage is missing");
        }
        return composed(name, entry.getValue());
    }

    /** Makes a stage that consists of others. */
    private List<AggregationStage> composed(String name, Object specification) {
        return switch (name) {
            case "$count" -> List.of(stage("$group", new Document(ID, null).append(name(specification), count())),
                    stage("$project", new Document(ID, 0)));
            case "$sortByCount" -> List.of(stage("$group", new Document(ID, specification).append("count", count())),
                    stage("$sort", new Document("count", -1).append(ID, 1)));
            case "$bucket" -> {
                Parameters parameters = new Parameters(name, specification);
                yield List.of(stage("$group", Buckets.group(parameters)), stage("$sort", new Document(ID, 1)));
            }
            default -> List.of(stage(name, specification));
        };
    }

    private AggregationStage stage(String name, Object specification) {
        return switch (name) {
            case "$match" -> new Stage(name, new Match(object(name, specification), this.variables)::apply);
            case "$project" -> FieldTree.projecting(specification, this.variables);
            case "$addFields", "$set" -> FieldTree.adding(name, specification, this.variables);
            case "$unset" -> FieldTree.removing(specification, this.variables);
            case "$group" -> new Stage(name, new Group(object(name, specification), this.variables)::apply);
            case "$bucketAuto" -> new Stage(name,
                    (documents) -> Buckets.automatic(new Parameters(name, specification, this.variables), documents));
            case "$setWindowFields" ->
                new Stage(name, new Windows(new Parameters(name, specification, this.variables))::apply);
            case "$replaceRoot" -> replacing(name, new Parameters(name, specification).requiredRaw("newRoot"));
            case "$replaceWith" -> replacing(name, specification);
            case "$lookup" -> this.joins.lookup(new Parameters(name, specification));
            case "$graphLookup" -> this.joins.graphLookup(new Parameters(name, specification));
            case "$unionWith" -> this.joins.unionWith(specification);
            case "$redact" -> new Stage(name, new Redaction(specification, this.variables)::apply);
            case "$facet" -> facet(object(name, specification));
            case "$documents" -> documents(specification);
            case "$changeStream" -> throw new MongoServerError(40573, "The embedded MongoDB has no change streams.");
            case "$indexStats", "$collStats" ->
                throw new MongoServerError(40324, "Unrecognized pipeline stage name: '" + name + "'");
            default -> ofLibrary(name, specification);
        };
    }

    private AggregationStage ofLibrary(String name, Object specification) {
        if (name.equals("$out") || name.equals("$merge")) {
            this.scope.requireWritable(name);
        }
        try {
            return Aggregation
                .fromPipeline(List.of(new Document(name, specification)), this.scope.databases(), this.scope.database(),
                        null, this.scope.oplog())
                .getStages()
                .get(0);
        }
        catch (ClassCastException ex) {
            throw Failures.invalid(name, "the specification has the wrong type");
        }
    }

    private Stage documents(Object specification) {
        if (Expressions.evaluate(specification, this.variables) instanceof Collection<?> list
                && list.stream().allMatch(Document.class::isInstance)) {
            return new Stage("$documents", (none) -> list.stream().map((each) -> ((Document) each).cloneDeeply()));
        }
        throw Failures.invalid("$documents", "expects an array of objects");
    }

    private Stage replacing(String name, Object expression) {
        return Stage.each(name, (document) -> switch (Expressions.evaluate(expression, this.variables.on(document))) {
            case Document root -> root;
            case null, default -> throw new MongoServerError(40228,
                    name + ": the expression for the new document must evaluate to an object");
        });
    }

    private Stage facet(Document facets) {
        return new Stage("$facet", (documents) -> {
            List<Document> input = documents.toList();
            Document result = new Document();
            facets.forEach((field, stages) -> {
                Pipeline pipeline = Pipeline.of(stages, this.scope, this.variables);
                Stream<Document> copies = input.stream().map(Document::cloneDeeply);
                result.put(field, new ArrayList<>(pipeline.runOn(copies).toList()));
            });
            return Stream.of(result);
        });
    }

    private static Document count() {
        return new Document("$sum", 1);
    }

    private static String name(Object specification) {
        if (specification instanceof String name && !name.isEmpty() && !name.startsWith("$")) {
            return name;
        }
        throw Failures.invalid("$count", "expects the name of a field");
    }

    static Document object(String name, Object specification) {
        if (specification instanceof Document document) {
            return document;
        }
        throw Failures.invalid(name, "expects an object");
    }

}
