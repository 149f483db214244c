package io.annals.platform.projection;

import java.util.Map;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * What follows the events in one store, with its tokens there beside what it writes: a
 * read model, or something that is done once it was recorded. Everything else about a
 * projection (running, stopping, dead letters) is the same for all stores and asked of
 * its Axon processor, which has the same name.
 */
public interface Projection {

    /** The name of the projection, its processor and its processing group. */
    String name();

    /**
     * The stored token of every segment, whichever process works on it; {@code null}
     * where a segment has seen nothing. Empty before the first start. Claims nothing.
     */
    Map<Integer, @Nullable TrackingToken> tokens();

    /**
     * Begins again from nothing: takes the tokens from every process that holds them, has
     * them set back and empties what it wrote, in one transaction where the store has
     * them, else in an order that a crash in between does not harm (tokens first).
     * <p>
     * Called while the processor is stopped in this process. What another process is just
     * writing must fail or be repeated.
     * @param tokens sets the tokens back to the start and clears the dead letters
     */
    void restart(Runnable tokens);

}
