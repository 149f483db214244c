package io.annals.platform.projection;

import java.util.List;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Fills an emptied read model during a replay, without the processor of the projection. A
 * load owns the tokens of all segments. Where it fails or ends, the processor goes on
 * from the stored tokens, event by event and with dead letters.
 */
public interface BulkLoad extends AutoCloseable {

    /**
     * Applies events in their order. They may be held in memory; the tokens that are
     * stored never pass an event that is not yet written.
     * @throws RuntimeException if an event cannot be applied or the tokens are lost to
     * another process; nothing more can be applied then
     */
    void apply(List<? extends TrackedEventMessage<?>> events);

    /** Writes what is held in memory, and the tokens. */
    void flush();

    /** Gives the tokens back. */
    @Override
    void close();

}
