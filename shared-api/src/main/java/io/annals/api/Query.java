package io.annals.api;

/**
 * A request to read from a read model. Every query is a record in the package of its
 * subject, declares with {@link Requires} the permission that it needs, and is handled by
 * one {@code @QueryHandler}.
 *
 * @param <R> the type of the result
 */
public interface Query<R> {

}
