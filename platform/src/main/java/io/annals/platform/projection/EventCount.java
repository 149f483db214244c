package io.annals.platform.projection;

import java.util.OptionalLong;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Counts the events of the store from 1, wherever its own positions begin: on Postgres at
 * 1, on Axon Server at 0.
 *
 * @param first the position of the first event
 */
public record EventCount(long first) {

    /** How many events the store has up to the token; none where there is no token. */
    public long upTo(@Nullable TrackingToken token) {
        // A token that is to begin a replay holds none yet, and calls that position 0.
        TrackingToken reached = (token != null) ? WrappedToken.unwrapLowerBound(token) : null;
        return upTo((reached != null) ? reached.position() : OptionalLong.empty());
    }

    /** How many events the store has up to the position. */
    public long upTo(OptionalLong position) {
        return position.isPresent() ? position.getAsLong() - this.first + 1 : 0;
    }

}
