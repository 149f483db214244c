package io.annals.command.support;

import static io.annals.command.support.Scenario.ADMIN;
import static io.annals.command.support.Scenario.id;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Events;
import io.annals.api.Role;
import io.annals.command.CommandModel;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.annals.platform.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The event store on Postgres, for what several processes do at once. */
public final class RealStore implements AutoCloseable {

    /** How many events of an aggregate lead to a snapshot. */
    public static final int SNAPSHOT_AFTER = 10;

    private final HikariDataSource database = TestPostgres.freshDatabase();

    private final PostgresEventStorageEngine engine;

    public RealStore() {
        EventStoreSchema.migrate(this.database);
        this.engine = new PostgresEventStorageEngine(this.database, EventSerializer.of(new EventTypes(Events.all())),
                new EventUpcasterChain(), new CurrentSnapshots(CommandModel.AGGREGATES), new SimpleMeterRegistry());
    }

    /**
     * A scenario in a tenant of its own, because those of a test class share the store.
     */
    public Scenario scenario() {
        return new Scenario(this.engine, SNAPSHOT_AFTER).as(Scenario.caller(id(), ADMIN, Role.PLATFORM_ADMIN));
    }

    /** Where the events and snapshots are. */
    public DataSource database() {
        return this.database;
    }

    @Override
    public void close() {
        this.engine.close();
        this.database.close();
    }

}
