package io.annals.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.annals.platform.eventstore.StoreUnderTest.StoreProcess;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import static org.awaitility.Awaitility.await;

/**
 * A store that is started once for the tests of a class. Each test uses its own
 * aggregates and the events after the head at its start.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreFixture {

    private final List<StoreProcess> processes = new ArrayList<>();

    private @Nullable StoreUnderTest store;

    private @Nullable TrackingToken beginning;

    /** Starts the store. */
    protected abstract StoreUnderTest start();

    /** The longest wait for an expected event. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    @BeforeAll
    void startStore() {
        this.store = start();
    }

    @AfterAll
    void stopStore() {
        store().close();
    }

    @BeforeEach
    void rememberTheBeginning() {
        this.beginning = open().createHeadToken();
    }

    @AfterEach
    void endProcesses() {
        List.copyOf(this.processes).forEach(this::end);
    }

    protected final StoreUnderTest store() {
        return Optional.ofNullable(this.store).orElseThrow();
    }

    /** The head of the stream when the test started. */
    protected final @Nullable TrackingToken beginning() {
        return this.beginning;
    }

    /** Opens the store as another process. */
    protected final EventStore open() {
        return openProcess().events();
    }

    protected final synchronized StoreProcess openProcess() {
        StoreProcess process = store().open();
        this.processes.add(process);
        return process;
    }

    protected final void end(StoreProcess process) {
        this.processes.remove(process);
        process.end().run();
    }

    protected static List<? extends DomainEventMessage<?>> history(EventStore events, UUID note) {
        return events.readEvents(note.toString()).asStream().toList();
    }

    /** The first events since the test started; fewer if they do not arrive in time. */
    protected final List<TrackedEventMessage<?>> read(EventStore events, int count) {
        return read(events.openStream(this.beginning), count);
    }

    protected final List<TrackedEventMessage<?>> read(BlockingStream<TrackedEventMessage<?>> stream, int count) {
        try (stream) {
            return read(stream, count, patience());
        }
    }

    /** The next events of an open stream, at most {@code count}. */
    protected static List<TrackedEventMessage<?>> read(BlockingStream<TrackedEventMessage<?>> stream, int count,
            Duration patience) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        Instant end = Instant.now().plus(patience);
        try {
            while (events.size() < count && Instant.now().isBefore(end)) {
                if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                    events.add(stream.nextAvailable());
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        return events;
    }

    /** All events since the test started, at least as many as given. */
    protected final List<TrackedEventMessage<?>> readAll(EventStore events, int count) {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(this.beginning)) {
            List<TrackedEventMessage<?>> all = new ArrayList<>(read(stream, count, patience()));
            all.addAll(read(stream, Integer.MAX_VALUE, Duration.ofSeconds(1)));
            return all;
        }
    }

    protected static List<String> identifiers(List<? extends EventMessage<?>> events) {
        return events.stream().map(EventMessage::getIdentifier).toList();
    }

    /** Runs writers, numbered from 0, concurrently. */
    protected static List<String> together(int writers, IntFunction<String> writer) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = IntStream.range(0, writers)
                .mapToObj((number) -> threads.submit(() -> writer.apply(number)))
                .toList();
            return results.stream().map(StoreFixture::finished).toList();
        }
    }

    /**
     * Stores the events; returns {@code success}, or "conflict" if another writer won.
     */
    protected static String attempt(EventStore events, List<EventMessage<?>> messages, String success) {
        try {
            events.publish(messages);
            return success;
        }
        catch (RuntimeException ex) {
            if (ConflictDetector.isConflict(ex)) {
                return "conflict";
            }
            throw ex;
        }
    }

    protected static <T> T finished(Future<T> future) {
        try {
            return future.get(1, TimeUnit.MINUTES);
        }
        catch (ExecutionException | InterruptedException | TimeoutException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** A time after all recorded and before all future events. */
    protected static Instant aMomentLater() {
        Instant now = Instant.now();
        await().until(() -> Instant.now().isAfter(now.plusMillis(2)));
        Instant time = Instant.now();
        await().until(() -> Instant.now().isAfter(time.plusMillis(2)));
        return time;
    }

}
