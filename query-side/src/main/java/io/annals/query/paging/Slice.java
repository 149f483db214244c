package io.annals.query.paging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.annals.api.Page;
import io.annals.api.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that one page shows. The SQL statement for it orders by the keys,
 * compares them with {@code :key1}, {@code :key2}, … (all null for the first page) and
 * ends with {@code limit :limit}.
 *
 * @param <T> an item of the list
 */
public final class Slice<T> {

    private final Keyset<T> order;

    private final PageQuery<T> query;

    private final List<@Nullable Object> after;

    Slice(Keyset<T> order, PageQuery<T> query, List<@Nullable Object> after) {
        this.order = order;
        this.query = query;
        this.after = after;
    }

    /** The parameters {@code key1}, {@code key2}, … and {@code limit}. */
    public Map<String, @Nullable Object> params() {
        Map<String, @Nullable Object> params = new HashMap<>();
        for (int i = 0; i < this.after.size(); i++) {
            params.put("key" + (i + 1), this.after.get(i));
        }
        params.put("limit", limit());
        return params;
    }

    /** One row more than the page has, to find out whether there is a next page. */
    public int limit() {
        return this.query.size() + 1;
    }

    /** The keys of the last item before the page; all {@code null} for the first page. */
    public List<@Nullable Object> after() {
        return this.after;
    }

    /** A page whose next page begins after the given keys. */
    public Page<T> pageUpTo(List<T> items, String... keys) {
        return new Page<>(items, Cursor.write(this.query, List.of(keys)));
    }

    /** The page with the rows, of which there are at most {@link #limit()}. */
    public Page<T> page(List<T> rows) {
        int size = this.query.size();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, size);
        return new Page<>(items, this.order.cursorAfter(items.getLast(), this.query));
    }

}
