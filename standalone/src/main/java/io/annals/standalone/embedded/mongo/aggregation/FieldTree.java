package io.annals.standalone.embedded.mongo.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the stages {@code $project}, {@code $addFields}, {@code $set} and
 * {@code $unset}: which to keep, to remove or to calculate, also within objects and
 * arrays.
 */
final class FieldTree {

    private static final String ID = "_id";

    /** A field to keep or to remove, depending on the stage. */
    private static final Object NAMED = new Object();

    /** {@link #NAMED}, a tree, or an expression. */
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private final Bindings variables;

    private FieldTree(Bindings variables) {
        this.variables = variables;
    }

    /** {@code $addFields} and {@code $set}. */
    static Stage adding(String stage, Object specification, Bindings variables) {
        FieldTree tree = new FieldTree(variables);
        object(stage, specification).forEach((path, value) -> tree.addExpression(path, value));
        return Stage.each(stage, (document) -> tree.added(document, document));
    }

    /** {@code $unset}. */
    static Stage removing(Object specification, Bindings variables) {
        FieldTree tree = new FieldTree(variables);
        Collection<?> paths = (specification instanceof Collection<?> several) ? several : List.of(specification);
        paths.forEach((path) -> tree.add(String.valueOf(path), NAMED));
        return Stage.each("$unset", tree::without);
    }

    /** {@code $project}, which either removes fields, or keeps and calculates fields. */
    static Stage projecting(Object specification, Bindings variables) {
        Document fields = object("$project", specification).clone();
        boolean keepsId = !fields.containsKey(ID) || !isFlag(fields.get(ID)) || Utils.isTrue(fields.get(ID));
        boolean removes = fields.entrySet().stream().allMatch((field) -> removes(field.getValue(), field.getKey()));
        FieldTree tree = new FieldTree(variables);
        if (removes) {
            fields.forEach((path, value) -> tree.addFlags(path, value, false));
            return Stage.each("$project", tree::without);
        }
        if (isFlag(fields.get(ID))) {
            fields.remove(ID);
        }
        if (keepsId && !fields.containsKey(ID)) {
            tree.add(ID, NAMED);
        }
        fields.forEach((path, value) -> tree.addFlags(path, value, true));
        return Stage.each("$project", (document) -> tree.added(tree.kept(document), document));
    }

    private static Document object(String stage, Object specification) {
        if (specification instanceof Document document && !document.isEmpty()) {
            return document;
        }
        throw new MongoServerError(40177, stage + " expects an object with at least one field");
    }

    private static boolean isFlag(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private static boolean removes(@Nullable Object value, String name) {
        if (value instanceof Document document && !document.isEmpty() && !name.startsWith("$")) {
            return document.entrySet().stream().allMatch((field) -> removes(field.getValue(), field.getKey()));
        }
        return isFlag(value) && !Utils.isTrue(value) && !name.startsWith("$");
    }

    /** Adds the fields of {@code $project}, where numbers and truth values are flags. */
    private void addFlags(String path, @Nullable Object value, boolean keeping) {
        if (isFlag(value)) {
            if (Utils.isTrue(value) != keeping) {
                throw new MongoServerError(31254, "Invalid $project :: caused by :: Cannot do exclusion on field "
                        + path + " in inclusion projection");
            }
            add(path, NAMED);
        }
        else if (value instanceof Document document && isFields(document)) {
            document.forEach((name, inner) -> addFlags(path + "." + name, inner, keeping));
        }
        else {
            add(path, new Calculated(value));
        }
    }

    private void addExpression(String path, @Nullable Object value) {
        if (value instanceof Document document && isFields(document)) {
            document.forEach((name, inner) -> addExpression(path + "." + name, inner));
        }
        else {
            add(path, new Calculated(value));
        }
    }

    private static boolean isFields(Document document) {
        return !document.isEmpty() && document.keySet().stream().noneMatch((name) -> name.startsWith("$"));
    }

    private void add(String path, Object entry) {
        int dot = path.indexOf('.');
        String name = (dot < 0) ? path : path.substring(0, dot);
        Object inner = (dot < 0) ? entry : this.fields.getOrDefault(name, new FieldTree(this.variables));
        if ((dot < 0) ? this.fields.containsKey(name) : !(inner instanceof FieldTree)) {
            throw new MongoServerError(31250, "Invalid specification :: caused by :: Path collision at " + path);
        }
        this.fields.put(name, inner);
        if (dot >= 0) {
            ((FieldTree) inner).add(path.substring(dot + 1), entry);
        }
    }

    private Document kept(Document document) {
        Document result = new Document();
        document.forEach((name, value) -> {
            Object entry = this.fields.get(name);
            if (entry == NAMED) {
                result.put(name, value);
            }
            else if (entry instanceof FieldTree tree) {
                Object inner = tree.keptWithin(value);
                if (inner != null) {
                    result.put(name, inner);
                }
            }
        });
        return result;
    }

    private @Nullable Object keptWithin(@Nullable Object value) {
        return switch (value) {
            case Document document -> kept(document);
            case Collection<?> list -> {
                List<Object> elements = new ArrayList<>();
                for (Object element : list) {
                    Object inner = keptWithin(element);
                    if (inner != null) {
                        elements.add(inner);
                    }
                }
                yield elements;
            }
            case null, default -> null;
        };
    }

    private Document without(Document document) {
        Document result = document.clone();
        this.fields.forEach((name, entry) -> {
            if (entry instanceof FieldTree tree) {
                result.computeIfPresent(name, (key, value) -> tree.withoutWithin(value));
            }
            else {
                result.remove(name);
            }
        });
        return result;
    }

    private Object withoutWithin(Object value) {
        return switch (value) {
            case Document document -> without(document);
            case Collection<?> list -> list.stream()
                .map((element) -> (element == null) ? null : withoutWithin(element))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
            default -> value;
        };
    }

    private Document added(Document target, Document root) {
        Document result = target.clone();
        this.fields.forEach((name, entry) -> {
            switch (entry) {
                case Calculated calculated -> {
                    Object value = Expressions.evaluate(calculated.expression(), this.variables.on(root));
                    if (value instanceof Missing) {
                        result.remove(name);
                    }
                    else {
                        result.put(name, value);
                    }
                }
                case FieldTree tree when tree.calculates() ->
                    result.put(name, tree.addedWithin(result.get(name), root));
                default -> {
                    // kept as it is
                }
            }
        });
        return result;
    }

    private boolean calculates() {
        return this.fields.values()
            .stream()
            .anyMatch((entry) -> entry instanceof Calculated || (entry instanceof FieldTree tree && tree.calculates()));
    }

    private Object addedWithin(@Nullable Object value, Document root) {
        if (value instanceof Collection<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach((element) -> elements.add(addedWithin(element, root)));
            return elements;
        }
        return added((value instanceof Document document) ? document : new Document(), root);
    }

    /** An expression that calculates a field. */
    private record Calculated(@Nullable Object expression) {
    }

}
