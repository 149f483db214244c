package io.annals.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Makes unmodifiable copies of JSON objects and lists. */
public final class Json {

    private Json() {
    }

    /** An unmodifiable copy that keeps the order; empty for {@code null}. */
    public static Map<String, @Nullable Object> object(@Nullable Map<String, @Nullable Object> object) {
        return (object == null) ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(object));
    }

    /** An unmodifiable copy; empty for {@code null}. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return (list == null) ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

}
