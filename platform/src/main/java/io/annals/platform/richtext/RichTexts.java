package io.annals.platform.richtext;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.annals.api.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link RichText} of a record safe, at any depth: in its own components and in
 * those of the records and lists of records that it holds.
 */
public final class RichTexts {

    private static final ClassValue<RichTexts> OF_CLASS = new ClassValue<>() {

        @Override
        protected RichTexts computeValue(Class<?> type) {
            return new RichTexts(type);
        }

    };

    private final RecordComponent[] components;

    private final Constructor<?> constructor;

    /** Whether there may be rich text in a record of this class. */
    private final boolean any;

    private RichTexts(Class<?> type) {
        this.components = type.getRecordComponents();
        this.any = mayHold(type, new HashSet<>());
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(this.components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        }
        catch (NoSuchMethodException ex) {
            throw new IllegalStateException(type + " has no canonical constructor", ex);
        }
    }

    /**
     * The same record where nothing had to be taken out, otherwise a copy without it.
     * @param <T> the record's type, or a sealed interface of it
     */
    @SuppressWarnings("unchecked")
    public static <T> T safe(T value) {
        RichTexts texts = OF_CLASS.get(value.getClass());
        return texts.any ? (T) texts.copy(value) : value;
    }

    private Object copy(Object value) {
        @Nullable Object[] values = new Object[this.components.length];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object before = read(this.components[i], value);
            values[i] = this.components[i].isAnnotationPresent(RichText.class) ? clean(before) : descend(before);
            changed |= !Objects.equals(values[i], before);
        }
        return changed ? construct(values) : value;
    }

    /** Every text in it, at any depth. */
    private static @Nullable Object clean(@Nullable Object value) {
        return switch (value) {
            case String text -> SafeHtml.of(text);
            case Map<?, ?> object -> each(object);
            case List<?> list -> each(list, RichTexts::clean);
            case null, default -> value;
        };
    }

    private static @Nullable Object descend(@Nullable Object value) {
        return switch (value) {
            case Record inner -> safe(inner);
            case List<?> list -> each(list, RichTexts::descend);
            case null, default -> value;
        };
    }

    private static Object each(List<?> list, Function<@Nullable Object, @Nullable Object> change) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object item : list) {
            Object after = change.apply(item);
            changed |= !Objects.equals(after, item);
            copy.add(after);
        }
        return changed ? copy : list;
    }

    private static Object each(Map<?, ?> object) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<?, ?> field : object.entrySet()) {
            Object after = clean(field.getValue());
            changed |= !Objects.equals(after, field.getValue());
            copy.put(field.getKey(), after);
        }
        return changed ? copy : object;
    }

    private Object construct(@Nullable Object[] values) {
        try {
            return this.constructor.newInstance(values);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(this.constructor.getDeclaringClass() + " cannot be copied", ex);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(value.getClass() + " cannot be read", ex);
        }
    }

    private static boolean mayHold(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case Class<?> one when one.isRecord() -> Arrays.stream(one.getRecordComponents())
                .anyMatch((component) -> component.isAnnotationPresent(RichText.class)
                        || mayHold(component.getGenericType(), seen));
            case Class<?> family when family.isSealed() ->
                Arrays.stream(family.getPermittedSubclasses()).anyMatch((member) -> mayHold(member, seen));
            case ParameterizedType list when list.getRawType() == List.class ->
                mayHold(list.getActualTypeArguments()[0], seen);
            default -> false;
        };
    }

}
