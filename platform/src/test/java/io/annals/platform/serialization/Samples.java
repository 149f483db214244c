package io.annals.platform.serialization;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.scoring.Fraction;

/**
 * Creates a sample of every record, with a fixed value for each component, so that
 * renamed and omitted components are noticed.
 */
public final class Samples {

    private static final Instant TIME = Instant.parse("2014-10-01T08:30:00.123456Z");

    private Samples() {
    }

    public static <T> T of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                .map((component) -> value(component.getGenericType(), component.getName()))
                .toArray());
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return (generic.getRawType() == Map.class) ? Map.of(name, List.of(1, "two", true))
                    : List.of(value(generic.getActualTypeArguments()[0], name));
        }
        return value((Class<?>) type, name);
    }

    private static Object value(Class<?> type, String name) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Fraction.class) {
            return Fraction.of(2, 3);
        }
        if (type.isRecord()) {
            return of(type);
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            case "String" -> "some " + name;
            case "Instant" -> TIME;
            case "LocalDate" -> LocalDate.of(2014, 10, 1);
            case "int", "Integer" -> name.length();
            case "long", "Long" -> (long) name.length();
            case "boolean", "Boolean" -> true;
            case "BigDecimal" -> new BigDecimal("73.2500");
            default -> throw new IllegalArgumentException("There is no sample of " + type + " yet");
        };
    }

}
