package io.annals.standalone.embedded.mongo.aggregation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The named arguments of an operator or a stage.
 */
final class Parameters {

    private final String operator;

    private final Document arguments;

    private final Bindings bindings;

    Parameters(String operator, @Nullable Object arguments, Bindings bindings) {
        if (!(arguments instanceof Document document)) {
            throw Failures.invalid(operator, "expects an object with named arguments");
        }
        this.operator = operator;
        this.arguments = document;
        this.bindings = bindings;
    }

    Parameters(String stage, @Nullable Object arguments) {
        this(stage, arguments, Bindings.of(new Document()));
    }

    /** Refuses arguments that the operator does not know. */
    Parameters allow(String... names) {
        for (String name : this.arguments.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw Failures.invalid(this.operator, "unrecognized argument '" + name + "'");
            }
        }
        return this;
    }

    Bindings bindings() {
        return this.bindings;
    }

    boolean has(String name) {
        return this.arguments.containsKey(name);
    }

    /** An argument that is not evaluated. */
    @Nullable Object raw(String name) {
        return this.arguments.get(name);
    }

    Object requiredRaw(String name) {
        Object value = raw(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    /** The value of an argument; null if it is absent. */
    @Nullable Object value(String name) {
        Object value = Expressions.evaluate(raw(name), this.bindings);
        return (value instanceof Missing) ? null : value;
    }

    @Nullable Object required(String name) {
        if (!has(name)) {
            throw missing(name);
        }
        return value(name);
    }

    String text(String name) {
        if (value(name) instanceof String text) {
            return text;
        }
        throw Failures.invalid(this.operator, "'" + name + "' must be a string");
    }

    long whole(String name, long otherwise) {
        return switch (value(name)) {
            case null -> otherwise;
            case Number number when number.doubleValue() == number.longValue() -> number.longValue();
            default -> throw Failures.invalid(this.operator, "'" + name + "' must be a whole number");
        };
    }

    @Nullable List<?> list(String name) {
        return switch (required(name)) {
            case null -> null;
            case Collection<?> values -> new ArrayList<>(values);
            default -> throw Failures.invalid(this.operator, "'" + name + "' must be an array");
        };
    }

    Document document(String name) {
        if (raw(name) instanceof Document document) {
            return document;
        }
        throw Failures.invalid(this.operator, "'" + name + "' must be an object");
    }

    /**
     * A point in time in the time zone of the argument {@code timezone}, by default UTC.
     */
    @Nullable ZonedDateTime date(String name) {
        ZoneId zone = zone();
        return switch (required(name)) {
            case null -> null;
            case Instant instant -> instant.atZone(zone);
            default -> throw new MongoServerError(16006, this.operator + ": '" + name + "' must be a date");
        };
    }

    ZoneId zone() {
        Object zone = value("timezone");
        try {
            return (zone == null) ? ZoneOffset.UTC : ZoneId.of(zone.toString());
        }
        catch (DateTimeException ex) {
            throw new MongoServerError(40485,
                    "%s: unrecognized time zone identifier '%s'".formatted(this.operator, zone));
        }
    }

    MongoServerError invalid(String message) {
        return Failures.invalid(this.operator, message);
    }

    private MongoServerError missing(String name) {
        return Failures.invalid(this.operator, "the argument '" + name + "' is missing");
    }

}
