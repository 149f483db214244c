package io.annals.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.annals.platform.eventstore.AppendOutcome.Conflict;
import io.annals.platform.eventstore.AppendOutcome.NotStored;
import io.annals.platform.eventstore.AppendOutcome.Stored;
import io.annals.platform.eventstore.AppendOutcome.Unknown;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's event storage on Postgres, in the schema that {@link EventStoreSchema} creates.
 * <p>
 * Events have the positions 1, 2, 3, … in commit order and without gaps, even if several
 * processes write to the same database. So a tracking token is a single number, and a
 * reader that has read a position has read all positions before it.
 * <p>
 * Thread-safe, also for virtual threads. {@link #close()} stores the accepted events and
 * rejects later ones.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private final EventEncoder encoder;

    private final EventSequencer sequencer;

    private final GroupWriter writer;

    private final EventReader reader;

    private final SnapshotTable snapshots;

    private final Serializer serializer;

    private final EventUpcaster upcasters;

    private final SnapshotFilter snapshotFilter;

    private final AppendMetrics metrics;

    /** The last position that was read for all consumers; 0 if none was. */
    private volatile long shared;

    /**
     * Starts the sequencer. The database is not used before the first append or read.
     * @param database the sequencer keeps one connection, reads take another for each
     * batch. Reads take part in a Spring transaction of the calling thread, appends do
     * not
     * @param serializer of events, metadata and snapshots; gives events a logical name
     * and a revision and writes JSON
     * @param upcasters from old revisions of events and snapshots to the current ones
     * @param snapshotFilter accepts the stored snapshots that are still readable
     * @param meters registers the meters of {@link AppendMetrics}
     */
    public PostgresEventStorageEngine(DataSource database, Serializer serializer, EventUpcaster upcasters,
            SnapshotFilter snapshotFilter, MeterRegistry meters) {
        JdbcClient reads = JdbcClient.create(database);
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.snapshotFilter = snapshotFilter;
        this.metrics = new AppendMetrics(meters);
        this.encoder = new EventEncoder(serializer);
        this.reader = new EventReader(reads);
        this.snapshots = new SnapshotTable(reads, serializer);
        this.writer = new GroupWriter(new EventTable(database));
        this.sequencer = new EventSequencer(this.metrics.timed(this.writer::write));
    }

    /**
     * Stores all events or none and returns when they are durable.
     * @throws ConcurrencyException if another writer has stored the version of one of
     * them; no event is stored
     * @throws AppendOutcomeUnknownException if the connection was lost before the
     * database answered
     * @throws EventStoreException if the events are not stored for any other reason
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Append append = new Append(events.stream().map(this.encoder::encode).toList());
        switch (this.metrics.time(() -> outcomeOf(append))) {
            case Stored stored -> {
            }
            case Conflict(StreamVersion version) -> {
                this.metrics.conflict();
                throw new ConcurrencyException("Version %d of aggregate %s is already stored"
                    .formatted(version.sequenceNumber(), version.aggregateId()));
            }
            case NotStored(Throwable cause) -> throw new EventStoreException("The events are not stored", cause);
            case Unknown(Throwable cause) -> throw new AppendOutcomeUnknownException(cause);
        }
    }

    private AppendOutcome outcomeOf(Append append) {
        if (!this.sequencer.accept(append)) {
            return new NotStored(new IllegalStateException("The event store is closed"));
        }
        return append.await();
    }

    /** The number of appends that wait for their group. */
    int waiting() {
        return this.sequencer.waiting();
    }

    /**
     * Reads the events after a token.
     * <p>
     * Axon's event store caches the last events for all consumers that are up to date,
     * and reads separately for each consumer that is behind. A consumer that reads
     * separately up to the end of the store would be ahead of the cache and continue to
     * read and decode every event for itself as long as others write. So its stream ends
     * where the cache continues.
     * @param forAll whether the event store reads for all consumers
     */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean forAll) {
        long position = position(token);
        Stream<StoredEvent> events = this.reader.after(position);
        if (forAll) {
            events = events.peek((event) -> this.shared = event.position());
        }
        else if (this.shared > 0 && position <= this.shared) {
            long meeting = this.shared;
            events = events.takeWhile((event) -> event.position() <= meeting);
        }
        return EventUtils.upcastAndDeserializeTrackedEvents(events.map(StoredEvent::tracked), this.serializer,
                this.upcasters);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        Stream<StoredEvent> events = Uuids.parse(aggregateIdentifier)
            .map((id) -> this.reader.ofAggregate(id, firstSequenceNumber))
            .orElseGet(Stream::empty);
        return EventStreamUtils.upcastAndDeserializeDomainEvents(events, this.serializer, this.upcasters);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Uuids.parse(aggregateIdentifier).flatMap(this.reader::lastSequenceNumber);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        this.snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        Stream<StoredEvent> snapshot = Uuids.parse(aggregateIdentifier)
            .flatMap(this.snapshots::read)
            .filter(this.snapshotFilter::allow)
            .stream();
        DomainEventStream stream = EventStreamUtils.upcastAndDeserializeDomainEvents(snapshot, this.serializer,
                this.upcasters);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        DomainEventMessage<?> readable = stream.next();
        // Decoded now, because the event store only here ignores a snapshot that cannot
        // be read.
        readable.getPayload();
        return Optional.of(readable);
    }

    /** Before the first event; null if there is none. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return (this.reader.head() > 0) ? token(0) : null;
    }

    /** At the last event; null if there is none. */
    @Override
    public @Nullable TrackingToken createHeadToken() {
        long head = this.reader.head();
        return (head > 0) ? token(head) : null;
    }

    /**
     * Before the first event recorded at the time or later; at the last event if there is
     * none.
     */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        var before = this.reader.before(time);
        return before.isPresent() ? token(before.getAsLong()) : createHeadToken();
    }

    private static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static long position(@Nullable TrackingToken token) {
        TrackingToken unwrapped = (token != null) ? WrappedToken.unwrapLowerBound(token) : null;
        return switch (unwrapped) {
            case null -> 0;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            default -> throw new EventStoreException("A token of this store is a position, not " + unwrapped);
        };
    }

    @Override
    public void close() {
        this.sequencer.close();
        this.writer.close();
    }

}
