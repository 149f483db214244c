package io.annals.query.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.serialization.EventJson;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Reads events from an event store that cannot be queried: the events of one aggregate as
 * a stream, and those of all aggregates by position. A page of the latter reads a bounded
 * number of events, so it may contain fewer items than the limit, or none, and still have
 * a next page.
 */
@Component
@ConditionalOnProperty(name = "annals.event-store", havingValue = "axon-server")
class ScannedAuditLog implements AuditLog {

    private static final Keyset<RecordedEvent> IN_STREAM = Keyset.of(SortKey.number(RecordedEvent::sequenceNumber));

    private static final Keyset<RecordedEvent> IN_HISTORY = Keyset
        .of(SortKey.number((event) -> Objects.requireNonNull(event.position())));

    private final ObjectMapper json = EventJson.mapper();

    private final EventStore eventStore;

    private final Serializer serializer;

    private final AuditMapper mapper;

    private final PositionScan scan;

    /**
     * @param bound the maximum number of events that one page reads
     */
    ScannedAuditLog(EventStore eventStore, @Qualifier("eventSerializer") Serializer serializer, AuditMapper mapper,
            @Value("${annals.audit.scan:20000}") int bound) {
        this.eventStore = eventStore;
        this.serializer = serializer;
        this.mapper = mapper;
        this.scan = new PositionScan(eventStore, bound);
    }

    @Override
    public Page<RecordedEvent> stream(ReadStream query, Caller caller) {
        if (query.fromPosition() != null || query.toPosition() != null) {
            throw Refusal.invalid("positions-unknown",
                    "This event store does not provide the positions of one aggregate's events. "
                            + "Use from and to instead of fromPosition and toPosition.");
        }
        Slice<RecordedEvent> slice = IN_STREAM.slice(query);
        long first = (slice.after().getFirst() instanceof Long last) ? last + 1 : 0;
        List<? extends DomainEventMessage<?>> all = all(query.aggregateId(), caller);
        if (all.isEmpty()) {
            throw Refusal.notFound("aggregate");
        }
        List<EncryptedEvent> events = all.stream()
            .filter((event) -> event.getSequenceNumber() >= first)
            .filter(matches(query.type(), query.from(), query.to()))
            .limit(slice.limit())
            .map((event) -> stored(event, null))
            .toList();
        return slice.page(this.mapper.of(events));
    }

    @Override
    public List<EncryptedEvent> ofTypes(UUID aggregateId, Set<String> types, Caller caller) {
        return all(aggregateId, caller).stream()
            .filter((event) -> types.contains(event.getPayloadType().getSimpleName()))
            .map((event) -> stored(event, null))
            .toList();
    }

    /**
     * Reads the whole stream: it cannot be closed before its end, and it is read from the
     * first event because it could otherwise start with a snapshot.
     */
    private List<? extends DomainEventMessage<?>> all(UUID aggregateId, Caller caller) {
        List<? extends DomainEventMessage<?>> all = this.eventStore.readEvents(aggregateId.toString(), 0)
            .asStream()
            .toList();
        return (all.isEmpty() || isOf(caller.tenantId(), all.getFirst())) ? all : List.of();
    }

    @Override
    public Page<RecordedEvent> events(FindEvents query, Caller caller) {
        UUID tenant = tenant(query, caller);
        Slice<RecordedEvent> slice = IN_HISTORY.slice(query);
        Long after = (slice.after().getFirst() instanceof Long position) ? position : null;
        Predicate<EventMessage<?>> matches = matches(query.type(), query.from(), query.to())
            .and((event) -> isOf(tenant, event))
            .and((event) -> query.actor() == null
                    || query.actor().toString().equals(metadata(event, MetaDataKeys.ACTOR)));
        PositionScan.Found found = query.newestFirst() ? this.scan.backward(after, slice.limit(), matches)
                : this.scan.forward(after, query.from(), slice.limit(), matches);
        List<RecordedEvent> events = this.mapper
            .of(found.events().stream().map((at) -> stored(at.event(), at.position())).toList());
        Long continueAt = found.continueAt();
        return (events.size() < slice.limit() && continueAt != null) ? slice.pageUpTo(events, continueAt.toString())
                : slice.page(events);
    }

    private static UUID tenant(FindEvents query, Caller caller) {
        UUID tenant = query.tenant();
        if (tenant == null || tenant.equals(caller.tenantId())) {
            return caller.tenantId();
        }
        if (!caller.may(Permission.PLATFORM_MANAGE)) {
            throw Refusal.notFound("tenant", "tenant");
        }
        return tenant;
    }

    private static Predicate<EventMessage<?>> matches(@Nullable String type, @Nullable Instant from,
            @Nullable Instant to) {
        return (event) -> (type == null || type.equals(event.getPayloadType().getSimpleName()))
                && (from == null || !event.getTimestamp().isBefore(from))
                && (to == null || event.getTimestamp().isBefore(to));
    }

    private static boolean isOf(UUID tenant, EventMessage<?> event) {
        return tenant.toString().equals(metadata(event, MetaDataKeys.TENANT));
    }

    private static @Nullable Object metadata(EventMessage<?> event, String name) {
        return event.getMetaData().get(name);
    }

    private EncryptedEvent stored(EventMessage<?> event, @Nullable Long position) {
        SerializedObject<byte[]> payload = event.serializePayload(this.serializer, byte[].class);
        DomainEventMessage<?> of = (event instanceof DomainEventMessage<?> domainEvent) ? domainEvent : null;
        UUID id = UUID.fromString(event.getIdentifier());
        String revision = payload.getType().getRevision();
        try {
            return new EncryptedEvent(position, (of != null) ? of.getType() : null,
                    (of != null) ? UUID.fromString(of.getAggregateIdentifier()) : id,
                    (of != null) ? of.getSequenceNumber() : 0, id, payload.getType().getName(),
                    (revision != null) ? Integer.parseInt(revision) : 1, event.getTimestamp(),
                    this.json.readTree(payload.getData()), event.getMetaData());
        }
        catch (IOException ex) {
            throw new UncheckedIOException("A stored event is not JSON", ex);
        }
    }

}
