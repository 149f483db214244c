package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stage {@code $redact}, which keeps or removes documents and the objects in them.
 */
final class Redaction {

    private final Object expression;

    private final Bindings variables;

    Redaction(Object expression, Bindings variables) {
        this.expression = expression;
        this.variables = variables;
    }

    Stream<Document> apply(Stream<Document> documents) {
        return documents.map(this::redacted).mapMulti((document, results) -> {
            if (document != null) {
                results.accept(document);
            }
        });
    }

    private @Nullable Document redacted(Document document) {
        return switch (Expressions.evaluate(this.expression, this.variables.on(document))) {
            case String keep when keep.equals("$$KEEP") -> document;
            case String prune when prune.equals("$$PRUNE") -> null;
            case String descend when descend.equals("$$DESCEND") -> {
                Document result = new Document();
                document.forEach((field, value) -> {
                    Object kept = (value instanceof Document inner) ? redacted(inner) : within(value);
                    if (kept != null || value == null) {
                        result.put(field, kept);
                    }
                });
                yield result;
            }
            case null, default ->
                throw Failures.invalid("$redact", "the expression must result in $$DESCEND, $$PRUNE or $$KEEP");
        };
    }

    private @Nullable Object within(@Nullable Object value) {
        if (!(value instanceof Collection<?> list)) {
            return value;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (Object element : list) {
            Object kept = (element instanceof Document inner) ? redacted(inner) : within(element);
            if (kept != null || element == null) {
                elements.add(kept);
            }
        }
        return elements;
    }

}
