package io.annals.query.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.util.ReflectionUtils;

/** Converts the text of a request parameter to its Java type. */
final class ParameterTypes {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of( //
            String.class, (text) -> text, //
            UUID.class, ParameterTypes::uuid, //
            Integer.class, (text) -> number(() -> Integer.valueOf(text)), //
            Long.class, (text) -> number(() -> Long.valueOf(text)), //
            Boolean.class, ParameterTypes::bool, //
            Instant.class, ParameterTypes::instant, //
            LocalDate.class, ParameterTypes::date);

    private ParameterTypes() {
    }

    /**
     * Converts the text.
     * @throws IllegalArgumentException with the requirement that the text does not meet
     */
    static Object read(String text, Class<?> type) {
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must not be empty or contain a null character");
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("No parameter has the type " + type.getName());
        }
        return reader.apply(text);
    }

    private static UUID uuid(String text) {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            }
            catch (IllegalArgumentException ex) {
                // Falls through to the same message as for another length.
            }
        }
        throw new IllegalArgumentException("must be a UUID");
    }

    private static Object number(java.util.function.Supplier<Object> reader) {
        try {
            return reader.get();
        }
        catch (NumberFormatException ex) {
            throw new IllegalArgumentException("must be an integer", ex);
        }
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        }
        catch (DateTimeException ex) {
            throw new IllegalArgumentException("must be an instant such as 2026-01-31T12:00:00Z", ex);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        }
        catch (DateTimeException ex) {
            throw new IllegalArgumentException("must be a date such as 2026-01-31", ex);
        }
    }

    private static Object constant(String text, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
            .filter((constant) -> code(constant).equals(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("must be one of "
                    + String.join(", ", Arrays.stream(constants).map(ParameterTypes::code).toList())));
    }

    /** The JSON name of an enum constant. */
    private static String code(Object constant) {
        Enum<?> named = (Enum<?>) constant;
        return Arrays.stream(named.getDeclaringClass().getMethods())
            .filter((method) -> method.isAnnotationPresent(JsonValue.class))
            .findFirst()
            .map((method) -> String.valueOf(ReflectionUtils.invokeMethod(method, constant)))
            .orElseGet(() -> named.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

}
