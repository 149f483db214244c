package io.annals.platform.richtext;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.annals.api.Refusal;
import io.annals.api.RichText;
import io.annals.platform.json.JsonPath;
import io.annals.platform.json.RecordAccess;
import org.jspecify.annotations.Nullable;

/**
 * Sanitizes the {@link RichText} components of a record and of the records that it
 * contains, also in lists. Data that authors name themselves must contain no address that
 * runs code.
 */
public final class RichTexts {

    private static final ClassValue<RichTexts> OF_CLASS = new ClassValue<>() {

        @Override
        protected RichTexts computeValue(Class<?> type) {
            return new RichTexts(type);
        }

    };

    private final RecordAccess type;

    /** Whether records of this class can contain rich text or data. */
    private final boolean any;

    private RichTexts(Class<?> type) {
        this.type = RecordAccess.of(type);
        this.any = canContainAny(type, new HashSet<>());
    }

    /**
     * A record whose rich text is safe.
     *
     * @param <T> the record's type, or a sealed interface of it
     * @param value a copy, or the record itself if nothing had to be changed
     * @param removedFrom the paths of the texts that lost markup, such as
     * {@code question.body.options[1].text}
     */
    public record Sanitized<T>(T value, List<String> removedFrom) {

        public Sanitized {
            removedFrom = List.copyOf(removedFrom);
        }

    }

    /**
     * Sanitizes a record.
     * @param <T> the record's type, or a sealed interface of it
     * @throws Refusal {@code invalid-command} with a violation for each text that runs
     * code, embeds something or has an unsafe address
     */
    @SuppressWarnings("unchecked")
    public static <T> Sanitized<T> sanitize(T value) {
        RichTexts texts = OF_CLASS.get(value.getClass());
        if (!texts.any) {
            return new Sanitized<>(value, List.of());
        }
        TextSanitizer sanitizer = new TextSanitizer();
        T safe = (T) texts.sanitized(value, "", sanitizer);
        sanitizer.refuseForbidden();
        return new Sanitized<>(safe, sanitizer.removedFrom());
    }

    private Object sanitized(Object value, String path, TextSanitizer sanitizer) {
        @Nullable Object[] values = this.type.values(value);
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object before = values[i];
            values[i] = sanitizedComponent(this.type.components().get(i), before, path, sanitizer);
            changed |= !Objects.equals(values[i], before);
        }
        return changed ? this.type.construct(values) : value;
    }

    private static @Nullable Object sanitizedComponent(RecordComponent component, @Nullable Object value, String owner,
            TextSanitizer sanitizer) {
        String path = JsonPath.field(owner, component.getName());
        RichText rich = component.getAnnotation(RichText.class);
        return switch (value) {
            case String text when rich != null -> sanitizer.richText(text, path);
            case Map<?, ?> data -> sanitizer.json(data, path, component.getName(),
                    (field) -> rich != null && (rich.fields().length == 0 || List.of(rich.fields()).contains(field)));
            case null, default -> sanitizedRecords(value, path, sanitizer);
        };
    }

    private static @Nullable Object sanitizedRecords(@Nullable Object value, String path, TextSanitizer sanitizer) {
        return switch (value) {
            case Record inner when OF_CLASS.get(inner.getClass()).any ->
                OF_CLASS.get(inner.getClass()).sanitized(inner, path, sanitizer);
            case List<?> list ->
                TextSanitizer.items(list, path, (item, itemPath) -> sanitizedRecords(item, itemPath, sanitizer));
            case null, default -> value;
        };
    }

    private static boolean canContainAny(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case Class<?> one when one.isRecord() -> Arrays.stream(one.getRecordComponents())
                .anyMatch((component) -> component.isAnnotationPresent(RichText.class)
                        || canContainAny(component.getGenericType(), seen));
            case Class<?> family when family.isSealed() ->
                Arrays.stream(family.getPermittedSubclasses()).anyMatch((member) -> canContainAny(member, seen));
            case ParameterizedType list when list.getRawType() == List.class ->
                canContainAny(list.getActualTypeArguments()[0], seen);
            case ParameterizedType data -> data.getRawType() == Map.class;
            default -> false;
        };
    }

}
