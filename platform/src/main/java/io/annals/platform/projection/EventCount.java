package io.annals.platform.projection;

import java.util.OptionalLong;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Counts the events of the store from 1. The store's own positions start at 1 on Postgres
 * and at 0 on Axon Server.
 *
 * @param first the position of the first event
 */
public record EventCount(long first) {

    /** The number of events up to the token; 0 if there is no token. */
    public long upTo(@Nullable TrackingToken token) {
        // A token at the start of a replay wraps no token, but reports position 0.
        TrackingToken reached = (token != null) ? WrappedToken.unwrapLowerBound(token) : null;
        return upTo((reached != null) ? reached.position() : OptionalLong.empty());
    }

    /** The number of events up to the position. */
    public long upTo(OptionalLong position) {
        return position.isPresent() ? position.getAsLong() - this.first + 1 : 0;
    }

}
