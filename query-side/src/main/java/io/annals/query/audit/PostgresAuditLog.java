package io.annals.query.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Caller;
import io.annals.platform.serialization.EventJson;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import io.annals.query.relational.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads events from the table of the event store on Postgres. */
@Component
@ConditionalOnProperty(name = "annals.event-store", havingValue = "postgres", matchIfMissing = true)
class PostgresAuditLog implements AuditLog {

    private static final Keyset<RecordedEvent> IN_STREAM = Keyset.of(SortKey.number(RecordedEvent::sequenceNumber));

    private static final Keyset<RecordedEvent> IN_HISTORY = Keyset
        .of(SortKey.number((event) -> Objects.requireNonNull(event.position())));

    private static final String SELECT = """
            select position, aggregate_type, aggregate_id, sequence_number, event_id, event_type, revision,
                   recorded_at, payload, metadata
            from events.event
            """;

    private static final String STREAM = SELECT + """
            where aggregate_id = :aggregateId
              and sequence_number > coalesce(:key1::bigint, -1)
              and (:fromPosition::bigint is null or position >= :fromPosition)
              and (:toPosition::bigint is null or position <= :toPosition)
              and (:from::timestamptz is null or recorded_at >= :from)
              and (:to::timestamptz is null or recorded_at < :to)
              and (:type::text is null or event_type = :type)
            order by sequence_number
            limit :limit
            """;

    /**
     * Filters the events of one aggregate, which are few enough without an index by type.
     */
    private static final String OF_TYPES = SELECT + """
            where aggregate_id = :aggregateId and event_type in (:types)
            order by sequence_number
            """;

    private static final String EXISTS = "select exists (select from events.event where aggregate_id = :aggregateId)";

    private static final String PERIOD = """
            select events.position_from(:from) as first, events.position_until(:to) as last
            """;

    /**
     * The list is ordered by position, so a period is translated to positions first. A
     * query for a period long ago then does not read the events after it.
     */
    private static final String FILTERED = SELECT + """
            where (:actor::uuid is null or actor_id = :actor)
              and (:type::text is null or event_type = :type)
              and (:from::timestamptz is null or recorded_at >= :from and position >= :first)
              and (:to::timestamptz is null or recorded_at < :to and position <= :last)
            """;

    private static final String OLDEST_FIRST = FILTERED + """
              and (:key1::bigint is null or position > :key1)
            order by position
            limit :limit
            """;

    private static final String NEWEST_FIRST = FILTERED + """
              and (:key1::bigint is null or position < :key1)
            order by position desc
            limit :limit
            """;

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {
    };

    private final ObjectMapper json = EventJson.mapper();

    private final TenantReads reads;

    private final AuditMapper mapper;

    PostgresAuditLog(TenantReads reads, AuditMapper mapper) {
        this.reads = reads;
        this.mapper = mapper;
    }

    @Override
    public Page<RecordedEvent> stream(ReadStream query, Caller caller) {
        Slice<RecordedEvent> slice = IN_STREAM.slice(query);
        List<EncryptedEvent> events = this.reads.of(caller, (history) -> {
            if (!history.sql(EXISTS).param("aggregateId", query.aggregateId()).query(Boolean.class).single()) {
                throw Refusal.notFound("aggregate");
            }
            return history.sql(STREAM)
                .params(slice.params())
                .param("aggregateId", query.aggregateId())
                .param("fromPosition", query.fromPosition())
                .param("toPosition", query.toPosition())
                .param("from", time(query.from()))
                .param("to", time(query.to()))
                .param("type", query.type())
                .query(this::event)
                .list();
        });
        return slice.page(this.mapper.of(events));
    }

    @Override
    public List<EncryptedEvent> ofTypes(UUID aggregateId, Set<String> types, Caller caller) {
        if (types.isEmpty()) {
            return List.of();
        }
        return this.reads.of(caller,
                (history) -> history.sql(OF_TYPES)
                    .param("aggregateId", aggregateId)
                    .param("types", types)
                    .query(this::event)
                    .list());
    }

    @Override
    public Page<RecordedEvent> events(FindEvents query, Caller caller) {
        Slice<RecordedEvent> slice = IN_HISTORY.slice(query);
        List<EncryptedEvent> events = this.reads.of(query.tenant(), caller,
                (history) -> history.sql(query.newestFirst() ? NEWEST_FIRST : OLDEST_FIRST)
                    .params(slice.params())
                    .params(period(query, history))
                    .param("actor", query.actor())
                    .param("type", query.type())
                    .query(this::event)
                    .list());
        return slice.page(this.mapper.of(events));
    }

    /** The period, and the range of positions that contains it. */
    private static Map<String, @Nullable Object> period(FindEvents query, JdbcClient history) {
        Map<String, @Nullable Object> period = new HashMap<>();
        period.put("from", time(query.from()));
        period.put("to", time(query.to()));
        period.putAll(history.sql(PERIOD).params(period).query().singleRow());
        return period;
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
    }

    private EncryptedEvent event(ResultSet row, int number) throws SQLException {
        try {
            return new EncryptedEvent(row.getLong("position"), row.getString("aggregate_type"),
                    row.getObject("aggregate_id", UUID.class), row.getLong("sequence_number"),
                    row.getObject("event_id", UUID.class), row.getString("event_type"), row.getInt("revision"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    this.json.readTree(row.getString("payload")),
                    this.json.readValue(row.getString("metadata"), METADATA));
        }
        catch (IOException ex) {
            throw new UncheckedIOException("A stored event is not JSON", ex);
        }
    }

}
