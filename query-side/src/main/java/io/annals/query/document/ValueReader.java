package io.annals.query.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.Points;
import io.annals.platform.mongo.FieldNames;
import org.bson.BsonReader;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts a stored value to the Java value of a view component. The value is in a
 * document in memory, or next in the BSON that the database sent.
 */
@FunctionalInterface
interface ValueReader {

    /** Knows the JSON names of enum constants. */
    JsonMapper JSON = JsonMapper.shared();

    Object read(Object stored);

    /** Reads the next value, which is not {@code null}. */
    default Object read(BsonReader bson) {
        return read(StoredValues.next(bson));
    }

    /**
     * The reader for components of the type.
     * @throws IllegalArgumentException if the type is not supported
     */
    static ValueReader of(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                new ListReader(of(list.getActualTypeArguments()[0]));
            case ParameterizedType set when set.getRawType() == Set.class ->
                new ListReader(of(set.getActualTypeArguments()[0])).asSet();
            case ParameterizedType object when object.getRawType() == Map.class -> ValueReader::unescaped;
            case Class<?> fraction when fraction == Fraction.class -> (stored) -> Fraction.parse((String) stored);
            case Class<?> record when record.isRecord() -> new RecordReader(record.asSubclass(Record.class));
            case Class<?> constants when constants.isEnum() -> constant(constants);
            case Class<?> value -> value(value);
            default -> throw new IllegalArgumentException("Views cannot have components of " + type);
        };
    }

    private static ValueReader constant(Class<?> constants) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : constants.getEnumConstants()) {
            byName.put(JSON.convertValue(constant, String.class), constant);
        }
        return (stored) -> {
            Object constant = byName.get(stored);
            if (constant == null) {
                throw new IllegalStateException("%s has no constant %s".formatted(constants, stored));
            }
            return constant;
        };
    }

    private static ValueReader value(Class<?> type) {
        if (type == UUID.class) {
            return (stored) -> UUID.fromString((String) stored);
        }
        if (type == Instant.class) {
            return (stored) -> ((Date) stored).toInstant();
        }
        if (type == LocalDate.class) {
            return (stored) -> LocalDate.parse((String) stored);
        }
        if (type == BigDecimal.class) {
            return (stored) -> Points.plain(new BigDecimal(stored.toString()));
        }
        if (type == int.class || type == Integer.class) {
            return (stored) -> Math.toIntExact(((Number) stored).longValue());
        }
        if (type == long.class || type == Long.class) {
            return (stored) -> ((Number) stored).longValue();
        }
        if (type == String.class || type == boolean.class || type == Boolean.class) {
            return (stored) -> stored;
        }
        throw new IllegalArgumentException("Views cannot have components of " + type);
    }

    /** A JSON value with arbitrary field names and exact numbers. */
    private static Object unescaped(Object stored) {
        return switch (stored) {
            case Map<?, ?> object -> {
                Map<String, @Nullable Object> written = LinkedHashMap.newLinkedHashMap(object.size());
                object.forEach((field, value) -> written.put(FieldNames.stated(String.valueOf(field)),
                        (value != null) ? unescaped(value) : null));
                yield written;
            }
            case Collection<?> list -> {
                List<@Nullable Object> written = new ArrayList<>(list.size());
                list.forEach((value) -> written.add((value != null) ? unescaped(value) : null));
                yield written;
            }
            case Date time -> time.toInstant().toString();
            case Decimal128 number -> number.bigDecimalValue();
            default -> stored;
        };
    }

}
