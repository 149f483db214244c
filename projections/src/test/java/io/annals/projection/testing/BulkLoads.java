package io.annals.projection.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.annals.platform.projection.BulkLoad;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Fills read models in bulk, in blocks of random sizes. */
public final class BulkLoads {

    private static final int MAX_BLOCK = 50;

    private BulkLoads() {
    }

    /** Applies the first events of the store, as many as given, and does not flush. */
    public static void apply(BulkLoad load, EventStore events, long count, Random random) {
        List<TrackedEventMessage<?>> block = new ArrayList<>();
        int size = 1 + random.nextInt(MAX_BLOCK);
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(null)) {
            for (long i = 0; i < count; i++) {
                block.add(stream.nextAvailable());
                if (block.size() == size) {
                    load.apply(block);
                    block = new ArrayList<>();
                    size = 1 + random.nextInt(MAX_BLOCK);
                }
            }
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
        if (!block.isEmpty()) {
            load.apply(block);
        }
    }

}
