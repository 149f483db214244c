package io.annals.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Completes JSON values that may be left out. */
public final class Json {

    private Json() {
    }

    /** An unmodifiable copy that keeps the order; empty for {@code null}. */
    public static Map<String, @Nullable Object> object(@Nullable Map<String, @Nullable Object> object) {
        return (object == null) ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(object));
    }

    /** True unless the value is false. */
    public static boolean trueIfAbsent(@Nullable Boolean value) {
        return !Boolean.FALSE.equals(value);
    }

    /** An unmodifiable copy; empty for {@code null}. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return (list == null) ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

}
