package io.annals.api;

/**
 * A question about what happened, answered from a read model. Every query is a record in
 * the package of what it asks about, says with {@link Requires} who may ask it, and is
 * answered by one {@code @QueryHandler}.
 *
 * @param <R> the answer
 */
public interface Query<R> {

}
