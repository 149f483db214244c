package io.annals.query.paging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/**
 * A column by which a list is ordered.
 *
 * @param <T> an item of the list
 */
public final class SortKey<T> {

    private final Function<T, Object> value;

    private final Function<String, Object> parser;

    private SortKey(Function<T, Object> value, Function<String, Object> parser) {
        this.value = value;
        this.parser = parser;
    }

    public static <T> SortKey<T> text(Function<T, String> value) {
        return new SortKey<>(value::apply, (text) -> text);
    }

    public static <T> SortKey<T> id(Function<T, UUID> value) {
        return new SortKey<>(value::apply, UUID::fromString);
    }

    public static <T> SortKey<T> number(Function<T, Long> value) {
        return new SortKey<>(value::apply, Long::valueOf);
    }

    public static <T> SortKey<T> time(Function<T, Instant> value) {
        return new SortKey<>(value::apply, (text) -> OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC));
    }

    String of(T item) {
        return this.value.apply(item).toString();
    }

    /**
     * The value that the database compares with.
     * @throws RuntimeException if the text was not created by {@link #of}
     */
    Object parse(String text) {
        return this.parser.apply(text);
    }

}
