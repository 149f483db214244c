package io.annals.platform.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
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

import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.platform.json.Shape.Anything;
import io.annals.platform.json.Shape.Choice;
import io.annals.platform.json.Shape.Composite;
import io.annals.platform.json.Shape.Day;
import io.annals.platform.json.Shape.Decimal;
import io.annals.platform.json.Shape.Dictionary;
import io.annals.platform.json.Shape.Flag;
import io.annals.platform.json.Shape.Identifier;
import io.annals.platform.json.Shape.Moment;
import io.annals.platform.json.Shape.Part;
import io.annals.platform.json.Shape.Sequence;
import io.annals.platform.json.Shape.Text;
import io.annals.platform.json.Shape.Whole;

/** Finds the shape of a type. */
public final class Shapes {

    private static final Map<Type, Shape> SIMPLE = Map.ofEntries(Map.entry(String.class, new Text()),
            Map.entry(UUID.class, new Identifier()), Map.entry(Instant.class, new Moment()),
            Map.entry(LocalDate.class, new Day()), Map.entry(int.class, new Whole(false)),
            Map.entry(Integer.class, new Whole(false)), Map.entry(long.class, new Whole(true)),
            Map.entry(Long.class, new Whole(true)), Map.entry(BigDecimal.class, new Decimal()),
            Map.entry(boolean.class, new Flag()), Map.entry(Boolean.class, new Flag()),
            Map.entry(Object.class, new Anything()));

    private Shapes() {
    }

    /**
     * The shape of a record.
     * @throws IllegalArgumentException where a component, at any depth, has a type that
     * clients cannot send
     */
    public static Composite of(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components)
            .map((component) -> new Part(component.getName(), of(component.getGenericType()),
                    component.getType().isPrimitive()))
            .toList();
        try {
            Constructor<?> constructor = type
                .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return new Composite(type, parts, constructor);
        }
        catch (NoSuchMethodException ex) {
            throw new IllegalArgumentException(type + " has no canonical constructor", ex);
        }
    }

    private static Shape of(Type type) {
        Shape simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        return switch (type) {
            case Class<?> choice when choice.isEnum() -> new Choice(choice, names(choice));
            case Class<?> composite when composite.isRecord() -> of(composite.asSubclass(Record.class));
            case ParameterizedType list when list.getRawType() == List.class ->
                new Sequence(of(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class
                    && map.getActualTypeArguments()[0] == String.class ->
                new Dictionary(of(map.getActualTypeArguments()[1]));
            default -> throw new IllegalArgumentException("Clients cannot send a " + type.getTypeName());
        };
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
            throw new IllegalArgumentException(constant + " does not say its name", ex);
        }
        return ((Enum<?>) constant).name();
    }

}
