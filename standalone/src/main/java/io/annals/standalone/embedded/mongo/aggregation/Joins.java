package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stages {@code $lookup}, {@code $graphLookup} and {@code $unionWith}. */
final class Joins {

    private static final String PIPELINE = "pipeline";

    private final Scope scope;

    private final Bindings variables;

    Joins(Scope scope, Bindings variables) {
        this.scope = scope;
        this.variables = variables;
    }

    Stage lookup(Parameters parameters) {
        parameters.allow("from", "localField", "foreignField", "let", PIPELINE, "as");
        MongoCollection<?> from = this.scope.collection(parameters.requiredRaw("from"));
        String as = parameters.text("as");
        String local = parameters.has("localField") ? parameters.text("localField") : null;
        String foreign = parameters.has("foreignField") ? parameters.text("foreignField") : null;
        if ((local == null) != (foreign == null) || (local == null && !parameters.has(PIPELINE))) {
            throw parameters.invalid("expects localField and foreignField, a pipeline, or all three");
        }
        Document let = parameters.has("let") ? parameters.document("let") : new Document();
        Object stages = parameters.has(PIPELINE) ? parameters.requiredRaw(PIPELINE) : List.of();
        Pipeline.of(stages, this.scope, undefined(let)); // finds mistakes, even if there
                                                         // are no documents
        return Stage.each("$lookup", (document) -> {
            Bindings bindings = this.variables.on(document);
            Document condition = (local == null || foreign == null) ? null
                    : new Document(foreign, new Document("$in", values(bindings.read("$" + local))));
            return with(document, as, joined(from, condition, Pipeline.of(stages, this.scope, bound(let, bindings))));
        });
    }

    private static List<Document> joined(@Nullable MongoCollection<?> from, @Nullable Document condition,
            Pipeline pipeline) {
        if (from == null) {
            return List.of();
        }
        return ((condition == null) ? pipeline.run(from) : pipeline.runOn(from.handleQueryAsStream(condition)))
            .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private Bindings bound(Document let, Bindings bindings) {
        Bindings bound = bindings;
        for (Map.Entry<String, Object> variable : let.entrySet()) {
            bound = bound.with(variable.getKey(),
                    Expressions.orNull(Expressions.evaluate(variable.getValue(), bindings)));
        }
        return bound;
    }

    private Bindings undefined(Document let) {
        Bindings bound = this.variables;
        for (String variable : let.keySet()) {
            bound = bound.with(variable, null);
        }
        return bound;
    }

    Stage graphLookup(Parameters parameters) {
        parameters.allow("from", "startWith", "connectFromField", "connectToField", "as", "maxDepth", "depthField",
                "restrictSearchWithMatch");
        MongoCollection<?> from = this.scope.collection(parameters.requiredRaw("from"));
        String as = parameters.text("as");
        parameters.text("connectFromField");
        parameters.text("connectToField");
        return Stage.each("$graphLookup", (document) -> {
            Object start = Expressions.evaluate(parameters.requiredRaw("startWith"), this.variables.on(document));
            return with(document, as, (from == null) ? List.of() : connected(from, parameters, values(start)));
        });
    }

    /** Follows the connections breadth first. Each document is found once. */
    private static List<Document> connected(MongoCollection<?> from, Parameters parameters, List<?> start) {
        long maxDepth = parameters.whole("maxDepth", Long.MAX_VALUE);
        Set<@Nullable Object> visited = new HashSet<>();
        List<Document> found = new ArrayList<>();
        Queue<Object> next = new ArrayDeque<>(withoutNull(start));
        for (long depth = 0; !next.isEmpty() && depth <= maxDepth; depth++) {
            Document condition = new Document(parameters.text("connectToField"),
                    new Document("$in", new ArrayList<>(next)));
            if (parameters.has("restrictSearchWithMatch")) {
                condition = new Document("$and", List.of(condition, parameters.document("restrictSearchWithMatch")));
            }
            next.clear();
            for (Document document : from.handleQueryAsStream(condition).toList()) {
                if (visited.add(document.get("_id"))) {
                    next.addAll(
                            withoutNull(values(Bindings.of(document).read("$" + parameters.text("connectFromField")))));
                    found.add(parameters.has("depthField") ? with(document, parameters.text("depthField"), depth)
                            : document);
                }
            }
        }
        return found;
    }

    Stage unionWith(Object specification) {
        Document named = (specification instanceof Document document) ? document : new Document("coll", specification);
        Parameters parameters = new Parameters("$unionWith", named).allow("coll", PIPELINE);
        Pipeline pipeline = Pipeline.of(parameters.has(PIPELINE) ? parameters.requiredRaw(PIPELINE) : List.of(),
                this.scope, this.variables);
        MongoCollection<?> collection = parameters.has("coll") ? this.scope.collection(parameters.raw("coll")) : null;
        return new Stage("$unionWith", (documents) -> Stream.concat(documents, pipeline.run(collection)));
    }

    private static Document with(Document document, String path, Object value) {
        Document result = document.cloneDeeply();
        Utils.changeSubdocumentValue(result, path, value);
        return result;
    }

    /** The elements of an array, or the value itself. */
    private static List<@Nullable Object> values(@Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        if (value instanceof Collection<?> list) {
            values.addAll(list);
        }
        else {
            values.add(Expressions.orNull(value));
        }
        return values;
    }

    private static Set<Object> withoutNull(Collection<? extends @Nullable Object> values) {
        Set<Object> present = new LinkedHashSet<>();
        values.forEach((value) -> {
            if (value != null) {
                present.add(value);
            }
        });
        return present;
    }

}
