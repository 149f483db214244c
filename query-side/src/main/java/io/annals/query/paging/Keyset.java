package io.annals.query.paging;

import java.util.ArrayList;
import java.util.List;

import io.annals.api.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, as columns that together are unique. A page begins after the keys
 * of the last item of the previous page, so that every page costs the same, and rows that
 * are added in between neither repeat nor hide an item.
 *
 * @param <T> an item of the list
 */
public final class Keyset<T> {

    private final List<SortKey<T>> keys;

    private Keyset(List<SortKey<T>> keys) {
        this.keys = keys;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Keyset<T> of(SortKey<T>... keys) {
        return new Keyset<>(List.of(keys));
    }

    /**
     * The part of the list that the query requests.
     * @throws io.annals.api.Refusal {@code malformed-cursor}
     */
    public Slice<T> slice(PageQuery<T> query) {
        return new Slice<>(this, query, after(query));
    }

    /** The keys of the last item before the page; {@code null} for the first page. */
    private List<@Nullable Object> after(PageQuery<T> query) {
        List<@Nullable Object> after = new ArrayList<>();
        String cursor = query.cursor();
        if (cursor == null) {
            this.keys.forEach((key) -> after.add(null));
            return after;
        }
        List<String> texts = Cursor.read(query, cursor, this.keys.size());
        for (int i = 0; i < texts.size(); i++) {
            after.add(parse(this.keys.get(i), texts.get(i)));
        }
        return after;
    }

    private static Object parse(SortKey<?> key, String text) {
        try {
            return key.parse(text);
        }
        catch (RuntimeException ex) {
            throw Cursor.malformed();
        }
    }

    String cursorAfter(T item, PageQuery<T> query) {
        return Cursor.write(query, this.keys.stream().map((key) -> key.of(item)).toList());
    }

}
