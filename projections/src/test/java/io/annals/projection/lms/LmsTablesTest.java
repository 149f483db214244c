package io.annals.projection.lms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.serialization.Samples;
import io.annals.platform.testing.TestPostgres;
import io.annals.projection.relational.RowProjector;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The tables are what the projectors write. */
class LmsTablesTest {

    private final HikariDataSource database = TestPostgres.freshDatabase();

    private final LmsSchema schema = new LmsSchema(this.database);

    @BeforeEach
    void migrate() {
        this.schema.migrate();
    }

    @AfterEach
    void close() {
        this.database.close();
    }

    @Test
    void every_table_that_is_written_is_listed_and_emptied_by_a_replay() {
        assertThat(LmsTables.all()).extracting((table) -> table.name()).hasSameElementsAs(this.schema.tables());
    }

    @Test
    void every_column_that_an_event_writes_exists() {
        RowProjector projector = new RowProjector(new LmsProjector(), LmsTables.all(), this.database);
        List<String> missing = Events.all().stream().flatMap((event) -> failure(projector, event).stream()).toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void the_projection_does_not_start_without_a_table_or_a_column_that_every_table_has() {
        execute("alter table lms.resource drop column tenant_id cascade, drop column updated_at");
        assertThatException().isThrownBy(this::start)
            .withMessage("lms.resource lacks tenant_id, updated_at: "
                    + "it needs course_id, id, tenant_id, version, created_at, updated_at");
        execute("drop table lms.resource cascade");
        assertThatException().isThrownBy(this::start).withMessage("There is no table lms.resource");
    }

    @Test
    void the_projection_does_not_start_if_rows_inside_an_aggregate_have_another_primary_key() {
        execute("alter table lms.resource drop constraint resource_pkey, add primary key (id)");
        assertThatException().isThrownBy(this::start)
            .withMessage("The primary key of lms.resource must be course_id, id");
    }

    private LmsProjection start() {
        return new LmsProjection(this.schema, this.database, 1);
    }

    private void execute(String statement) {
        JdbcClient.create(this.database).sql(statement).update();
    }

    private static Optional<String> failure(RowProjector projector, Class<? extends DomainEvent> type) {
        DomainEvent event = Samples.of(type);
        try {
            projector.add(EventContext.of(new GenericDomainEventMessage<>("Sample", event.aggregateId().toString(), 0,
                    event, Map.of(MetaDataKeys.TENANT, UUID.randomUUID().toString()))), projector.begin());
            return Optional.empty();
        }
        catch (RuntimeException ex) {
            return Optional.of(type.getSimpleName() + ": " + ex.getMessage());
        }
    }

}
