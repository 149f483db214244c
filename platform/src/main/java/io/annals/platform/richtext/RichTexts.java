package io.annals.platform.richtext;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.annals.api.RichText;
import io.annals.platform.json.RecordAccess;
import org.jspecify.annotations.Nullable;

/**
 * Sanitizes the {@link RichText} components of a record and of the records that it
 * contains, also in lists.
 */
public final class RichTexts {

    private static final ClassValue<RichTexts> OF_CLASS = new ClassValue<>() {

        @Override
        protected RichTexts computeValue(Class<?> type) {
            return new RichTexts(type);
        }

    };

    private final RecordAccess type;

    /** Whether records of this class can contain rich text. */
    private final boolean any;

    private RichTexts(Class<?> type) {
        this.type = RecordAccess.of(type);
        this.any = canContainRichText(type, new HashSet<>());
    }

    /**
     * Returns a sanitized copy of the record, or the record itself if nothing had to be
     * removed.
     * @param <T> the record's type, or a sealed interface of it
     */
    @SuppressWarnings("unchecked")
    public static <T> T safe(T value) {
        RichTexts texts = OF_CLASS.get(value.getClass());
        return texts.any ? (T) texts.sanitized(value) : value;
    }

    private Object sanitized(Object value) {
        @Nullable Object[] values = this.type.values(value);
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object before = values[i];
            values[i] = this.type.components().get(i).isAnnotationPresent(RichText.class) ? sanitizeTexts(before)
                    : sanitizeRecords(before);
            changed |= !Objects.equals(values[i], before);
        }
        return changed ? this.type.construct(values) : value;
    }

    /** Sanitizes every text in the value, also in lists and maps. */
    private static @Nullable Object sanitizeTexts(@Nullable Object value) {
        return switch (value) {
            case String text -> SafeHtml.of(text);
            case Map<?, ?> object -> mapped(object);
            case List<?> list -> mapped(list, RichTexts::sanitizeTexts);
            case null, default -> value;
        };
    }

    private static @Nullable Object sanitizeRecords(@Nullable Object value) {
        return switch (value) {
            case Record inner -> safe(inner);
            case List<?> list -> mapped(list, RichTexts::sanitizeRecords);
            case null, default -> value;
        };
    }

    private static Object mapped(List<?> list, UnaryOperator<@Nullable Object> change) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach((item) -> copy.add(change.apply(item)));
        return copy.equals(list) ? list : copy;
    }

    private static Object mapped(Map<?, ?> object) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((field, value) -> copy.put(field, sanitizeTexts(value)));
        return copy.equals(object) ? object : copy;
    }

    private static boolean canContainRichText(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case Class<?> one when one.isRecord() -> Arrays.stream(one.getRecordComponents())
                .anyMatch((component) -> component.isAnnotationPresent(RichText.class)
                        || canContainRichText(component.getGenericType(), seen));
            case Class<?> family when family.isSealed() ->
                Arrays.stream(family.getPermittedSubclasses()).anyMatch((member) -> canContainRichText(member, seen));
            case ParameterizedType list when list.getRawType() == List.class ->
                canContainRichText(list.getActualTypeArguments()[0], seen);
            default -> false;
        };
    }

}
