package io.annals.platform.projection;

import java.util.Map;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A read model, or anything else that is derived from the events, with its tokens in the
 * same store. Everything else about a projection (running, stopping, dead letters) is the
 * same for all stores and belongs to its Axon processor, which has the same name.
 */
public interface Projection {

    /** The name of the projection, its processor and its processing group. */
    String name();

    /**
     * The stored token of every segment, whichever process owns it; {@code null} if the
     * segment has handled no event. Empty before the first start. Claims nothing.
     */
    Map<Integer, @Nullable TrackingToken> tokens();

    /**
     * Empties the read model: takes the tokens from every process that owns them, resets
     * them and deletes what was projected, in one transaction if the store has
     * transactions, otherwise in an order that survives a crash (tokens first).
     * <p>
     * Called while the processor is stopped in this process. What another process is
     * writing at that moment must fail or be repeated.
     * @param tokens resets the tokens and clears the dead letters
     */
    void restart(Runnable tokens);

    /**
     * Starts to fill the emptied read model in bulk. Called while the processor is
     * stopped in this process.
     */
    BulkLoad load();

}
