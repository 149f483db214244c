package io.annals.api;

import org.jspecify.annotations.Nullable;

/**
 * A query whose result is returned page by page. All other components are filters; a
 * cursor continues the list that it came from.
 *
 * @param <T> the type of an item
 */
public interface PageQuery<T> extends Query<Page<T>> {

    /** The number of items of a page if the query does not state it. */
    int DEFAULT_LIMIT = 50;

    /** The maximum number of items of a page. */
    int MAX_LIMIT = 200;

    /**
     * The maximum number of items, from 1 to {@value #MAX_LIMIT}; the default if absent.
     */
    @Nullable Integer limit();

    /** The {@link Page#next()} of the previous page; absent for the first page. */
    @Nullable String cursor();

    /** The number of items to return. */
    default int size() {
        Integer limit = limit();
        return (limit == null) ? DEFAULT_LIMIT : limit;
    }

}
