package io.annals.platform.json;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.NewId;
import io.annals.platform.json.JsonType.Anything;
import io.annals.platform.json.JsonType.Choice;
import io.annals.platform.json.JsonType.Composite;
import io.annals.platform.json.JsonType.Day;
import io.annals.platform.json.JsonType.Decimal;
import io.annals.platform.json.JsonType.Dictionary;
import io.annals.platform.json.JsonType.Flag;
import io.annals.platform.json.JsonType.Identifier;
import io.annals.platform.json.JsonType.JsonField;
import io.annals.platform.json.JsonType.Moment;
import io.annals.platform.json.JsonType.Sequence;
import io.annals.platform.json.JsonType.Text;
import io.annals.platform.json.JsonType.Variants;
import io.annals.platform.json.JsonType.Whole;

/** Derives the {@link JsonType} of a Java type. */
public final class JsonTypes {

    private static final Map<Type, JsonType> SIMPLE = Map.ofEntries(Map.entry(String.class, new Text()),
            Map.entry(UUID.class, new Identifier()), Map.entry(Instant.class, new Moment()),
            Map.entry(LocalDate.class, new Day()), Map.entry(int.class, new Whole(false)),
            Map.entry(Integer.class, new Whole(false)), Map.entry(long.class, new Whole(true)),
            Map.entry(Long.class, new Whole(true)), Map.entry(BigDecimal.class, new Decimal()),
            Map.entry(boolean.class, new Flag()), Map.entry(Boolean.class, new Flag()),
            Map.entry(Object.class, new Anything()));

    private JsonTypes() {
    }

    /**
     * The JSON type of a record. A component may be a sealed interface of records if
     * Jackson's annotations give it a discriminator and a name for each record.
     * @throws IllegalArgumentException if a component, at any depth, has a type that
     * clients cannot send
     */
    public static Composite of(Class<? extends Record> type) {
        List<JsonField> fields = Arrays.stream(type.getRecordComponents())
            .map((component) -> new JsonField(component.getName(), of(component.getGenericType()),
                    component.getType().isPrimitive(), component.isAnnotationPresent(NewId.class)))
            .toList();
        return new Composite(type, fields);
    }

    private static JsonType of(Type type) {
        JsonType simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        return switch (type) {
            case Class<?> choice when choice.isEnum() -> new Choice(choice, names(choice));
            case Class<?> composite when composite.isRecord() -> of(composite.asSubclass(Record.class));
            case Class<?> family when family.isSealed() && family.isAnnotationPresent(JsonTypeInfo.class) ->
                variants(family);
            case ParameterizedType list when list.getRawType() == List.class ->
                new Sequence(of(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class
                    && map.getActualTypeArguments()[0] == String.class ->
                new Dictionary(of(map.getActualTypeArguments()[1]));
            default -> throw new IllegalArgumentException("Clients cannot send a " + type.getTypeName());
        };
    }

    private static Variants variants(Class<?> family) {
        String discriminator = family.getAnnotation(JsonTypeInfo.class).property();
        Map<String, Composite> byName = new LinkedHashMap<>();
        for (JsonSubTypes.Type variant : family.getAnnotation(JsonSubTypes.class).value()) {
            Composite composite = of(variant.value().asSubclass(Record.class));
            if (composite.fields().stream().anyMatch((field) -> field.name().equals(discriminator))) {
                throw new IllegalArgumentException(variant.value() + " has a component " + discriminator
                        + ", which is the name of the discriminator");
            }
            byName.put(variant.name(), composite);
        }
        if (byName.size() != family.getPermittedSubclasses().length) {
            throw new IllegalArgumentException(family + " does not give each of its records a name");
        }
        return new Variants(family, discriminator, Collections.unmodifiableMap(byName));
    }

    private static Map<String, Object> names(Class<?> choice) {
        Map<String, Object> names = new LinkedHashMap<>();
        for (Object constant : choice.getEnumConstants()) {
            names.put(name(constant), constant);
        }
        return Collections.unmodifiableMap(names);
    }

    private static String name(Object constant) {
        try {
            for (Method method : constant.getClass().getMethods()) {
                if (method.isAnnotationPresent(JsonValue.class)) {
                    return (String) method.invoke(constant);
                }
            }
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalArgumentException(constant + " has no JSON name", ex);
        }
        return ((Enum<?>) constant).name();
    }

}
