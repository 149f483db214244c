package io.annals.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Copies of JSON objects and lists that a caller made. */
public final class Json {

    private Json() {
    }

    /** An unmodifiable copy that keeps the order; nothing counts as empty. */
    public static Map<String, @Nullable Object> object(@Nullable Map<String, @Nullable Object> object) {
        return (object == null) ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(object));
    }

    /** An unmodifiable copy; nothing counts as empty. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return (list == null) ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

}
