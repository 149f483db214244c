package io.annals.platform.projection.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.FailureClassifier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays the events for several projections at once. One thread reads and decodes each
 * event once; every projection applies them in a thread of its own. The reader waits for
 * the slowest projection, so that few events are in memory.
 */
final class BulkReplay {

    private static final Logger logger = LoggerFactory.getLogger(BulkReplay.class);

    /** The number of events that are handed over together. */
    private static final int BLOCK = 5_000;

    /** The event store is given up if it does not answer for this time. */
    private static final int ANSWER_SECONDS = 10;

    /** Marks the end of the events. */
    private static final List<TrackedEventMessage<?>> END = List.of();

    private final Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> events;

    private final EventCount count;

    private volatile boolean stopped;

    BulkReplay(Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> events, EventCount count) {
        this.events = events;
        this.count = count;
    }

    /**
     * Applies all events up to the position and returns when every projection has written
     * them or failed.
     * @param loads by the names of the projections
     * @param until the position of the last event, counted from 1
     */
    void run(Map<String, BulkLoad> loads, long until) {
        List<Loader> loaders = loads.entrySet()
            .stream()
            .map((load) -> new Loader(load.getKey(), load.getValue()))
            .toList();
        try {
            read(loaders, until);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        finally {
            loaders.forEach(Loader::end);
        }
    }

    /** Ends running replays after the blocks that have been read. */
    void stop() {
        this.stopped = true;
    }

    private void read(List<Loader> loaders, long until) throws InterruptedException {
        StreamableMessageSource<TrackedEventMessage<?>> source = this.events.get();
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(source.createTailToken())) {
            List<TrackedEventMessage<?>> block = new ArrayList<>(BLOCK);
            long position = 0;
            while (position < until && !this.stopped && loaders.stream().anyMatch(Loader::isRunning)
                    && stream.hasNextAvailable(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                decode(event);
                position = this.count.upTo(event.trackingToken());
                block.add(event);
                if (block.size() == BLOCK) {
                    hand(block, loaders);
                    block = new ArrayList<>(BLOCK);
                }
            }
            hand(block, loaders);
        }
    }

    /** An event that cannot be decoded fails again where it is applied. */
    private static void decode(TrackedEventMessage<?> event) {
        try {
            event.getPayload();
            event.getMetaData();
        }
        catch (RuntimeException ex) {
            logger.debug("The event {} cannot be decoded", event.getIdentifier());
        }
    }

    private static void hand(List<TrackedEventMessage<?>> block, List<Loader> loaders) throws InterruptedException {
        if (!block.isEmpty()) {
            for (Loader loader : loaders) {
                loader.hand(block);
            }
        }
    }

    /** Applies blocks of events to one projection. */
    private static final class Loader {

        private final BlockingQueue<List<TrackedEventMessage<?>>> blocks = new ArrayBlockingQueue<>(1);

        private final String projection;

        private final BulkLoad load;

        private final Thread thread;

        private Loader(String projection, BulkLoad load) {
            this.projection = projection;
            this.load = load;
            this.thread = Thread.ofPlatform().daemon().name("replay-" + projection).start(this::run);
        }

        private void run() {
            try {
                // An empty block ends the events.
                for (List<TrackedEventMessage<?>> block = this.blocks.take(); !block.isEmpty(); block = this.blocks
                    .take()) {
                    this.load.apply(block);
                }
                this.load.flush();
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
            catch (RuntimeException ex) {
                logger.warn("The replay of {} goes on event by event after {}", this.projection,
                        FailureClassifier.location(ex));
            }
        }

        private boolean isRunning() {
            return this.thread.isAlive();
        }

        private void hand(List<TrackedEventMessage<?>> block) throws InterruptedException {
            boolean taken = false;
            while (!taken && isRunning()) {
                taken = this.blocks.offer(block, 100, TimeUnit.MILLISECONDS);
            }
        }

        private void end() {
            try {
                hand(END);
                this.thread.join();
            }
            catch (InterruptedException ex) {
                this.thread.interrupt();
                Thread.currentThread().interrupt();
            }
        }

    }

}
