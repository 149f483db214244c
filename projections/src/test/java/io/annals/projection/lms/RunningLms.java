package io.annals.projection.lms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.ProjectionFailures;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.platform.testing.TestPostgres;
import io.annals.projection.relational.Table;
import io.annals.projection.testing.BulkLoads;
import io.annals.projection.testing.TestEvents;
import io.annals.projection.testing.Timeline;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The projection as it runs in production, over the real event store, both in one fresh
 * database.
 */
public final class RunningLms implements AutoCloseable {

    public static final UUID TENANT = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    public static final UUID ACTOR = UUID.fromString("00000000-0000-0000-0000-0000000000ac");

    /** Long enough for a busy machine. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HikariDataSource database = TestPostgres.freshDatabase();

    private final EventStore events = TestEvents.storeIn(this.database);

    private final EventCount count = new EventCount(1);

    private final ProjectionFailures failures = new ProjectionFailures(this.count);

    private final Projection projection;

    private final Configuration axon;

    private final ProjectionPositions positions;

    public RunningLms() {
        this(2);
    }

    public RunningLms(int segments) {
        JdbcClient roles = JdbcClient.create(this.database);
        for (String role : List.of("annals_query", "analyst")) {
            roles.sql("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
                    end $$
                    """.formatted(role)).update();
        }
        LmsSchema schema = new LmsSchema(this.database);
        schema.migrate();
        LmsProjection lms = new LmsProjection(schema, this.database, segments);
        this.projection = lms;
        this.axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore((configuration) -> this.events)
            .configureEventSerializer((configuration) -> TestEvents.serializer())
            .configureSerializer((configuration) -> TestEvents.serializer())
            .eventProcessing((processing) -> {
                processing.registerDefaultErrorHandler((configuration) -> this.failures);
                lms.register(processing);
            })
            .buildConfiguration();
        this.axon.start();
        this.positions = new ProjectionPositions(List.of(lms), this.axon::eventProcessingConfiguration,
                () -> this.events, this.count);
    }

    public HikariDataSource database() {
        return this.database;
    }

    public EventStore events() {
        return this.events;
    }

    public Timeline timeline() {
        return new Timeline(this.events, TENANT, ACTOR);
    }

    public Configuration axon() {
        return this.axon;
    }

    public Projection projection() {
        return this.projection;
    }

    public ProjectionPositions positions() {
        return this.positions;
    }

    public ProjectionFailures failures() {
        return this.failures;
    }

    public JdbcClient sql() {
        return JdbcClient.create(this.database);
    }

    public StreamingEventProcessor processor() {
        return this.axon.eventProcessingConfiguration()
            .eventProcessor(LmsProjection.NAME, StreamingEventProcessor.class)
            .orElseThrow();
    }

    public SequencedDeadLetterQueue<?> deadLetters() {
        return this.axon.eventProcessingConfiguration().deadLetterQueue(LmsProjection.NAME).orElseThrow();
    }

    public void catchUp() {
        assertThat(this.positions.awaitCaughtUp(PATIENCE)).as("caught up").isTrue();
    }

    /** Empties the tables and projects everything again. */
    public void replay() {
        processor().shutDown();
        this.projection.restart(() -> processor().resetTokens(StreamableMessageSource::createTailToken));
        processor().start();
        catchUp();
    }

    /**
     * Empties the tables and fills them in bulk, as far as given; the processor projects
     * the rest.
     */
    public void replayInBulk(long count, Random random) {
        processor().shutDown();
        this.projection.restart(() -> processor().resetTokens(StreamableMessageSource::createTailToken));
        try (BulkLoad load = this.projection.load()) {
            BulkLoads.apply(load, this.events, count, random);
            load.flush();
        }
        processor().start();
        catchUp();
    }

    /** Delivers everything again without emptying the tables. */
    public void redeliver() {
        processor().shutDown();
        processor().resetTokens(StreamableMessageSource::createTailToken);
        processor().start();
        catchUp();
    }

    /** The row, by column; only columns that are set. */
    public Map<String, Object> row(Table table, UUID id) {
        Map<String, Object> row = new TreeMap<>();
        sql().sql("select * from " + table + " where id = ?").param(id).query().singleRow().forEach((column, value) -> {
            if (value != null) {
                row.put(column, value);
            }
        });
        return row;
    }

    /** The names of the tables that the projection writes. */
    Set<String> tables() {
        return new LmsSchema(this.database).tables();
    }

    /** All rows of all tables, as text. */
    public Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new TreeMap<>();
        tables().forEach((table) -> dump.put(table,
                sql().sql("select cast(to_jsonb(it) as text) as line from lms." + table + " it order by line")
                    .query(String.class)
                    .list()));
        return dump;
    }

    @Override
    public void close() {
        this.axon.shutdown();
        this.database.close();
    }

}
