package io.annals.api;

import org.jspecify.annotations.Nullable;

/**
 * A question whose answer may be long and is therefore given page by page. All its other
 * components are filters; a cursor continues the very list that it came from.
 *
 * @param <T> one item of the list
 */
public interface PageQuery<T> extends Query<Page<T>> {

    /** Items of a page where the query does not say. */
    int DEFAULT_LIMIT = 50;

    /** The most items of a page. */
    int MAX_LIMIT = 200;

    /** How many items at most, 1 to {@value #MAX_LIMIT}; absent for the default. */
    @Nullable Integer limit();

    /** The {@link Page#next()} of the page before; absent for the first page. */
    @Nullable String cursor();

    /** How many items to give. */
    default int size() {
        Integer limit = limit();
        return (limit == null) ? DEFAULT_LIMIT : limit;
    }

}
