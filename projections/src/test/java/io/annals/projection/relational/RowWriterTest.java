package io.annals.projection.relational;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.testing.TestPostgres;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rows that batches of changes write. */
@TestInstance(Lifecycle.PER_CLASS)
class RowWriterTest {

    private static final UUID TENANT = UUID.randomUUID();

    private static final Table EDUCATION = new Table("model", "education", "user_id");

    private static final Table USER = new Table("model", "user_account");

    private final UUID ann = UUID.randomUUID();

    private final UUID bob = UUID.randomUUID();

    private final UUID first = UUID.randomUUID();

    private final UUID second = UUID.randomUUID();

    private final HikariDataSource database = TestPostgres.freshDatabase();

    private final JdbcClient sql = JdbcClient.create(this.database);

    private final TransactionTemplate transaction = new TransactionTemplate(
            new DataSourceTransactionManager(this.database));

    private final RowWriter writer = new RowWriter(this.database);

    private final TableCatalog tables = new TableCatalog(this.database);

    private RowBatch batch = new RowBatch();

    /** The kind of record whose components are columns. */
    record Education(String institution, @Nullable Level reachedLevel, @Nullable List<String> subjectsTaught) {
    }

    enum Level {

        BACHELOR, MASTER

    }

    @BeforeEach
    void createTables() {
        this.sql.sql("""
                drop schema if exists model cascade;
                create schema model;
                create table model.user_account (id uuid primary key, tenant_id uuid, name text, version bigint,
                    created_at timestamptz, updated_at timestamptz);
                create table model.education (user_id uuid, id uuid, tenant_id uuid, institution text,
                    reached_level text, subjects_taught jsonb, removed_at timestamptz, version bigint,
                    created_at timestamptz, updated_at timestamptz, primary key (user_id, id))
                """).update();
    }

    @AfterAll
    void close() {
        this.database.close();
    }

    @Test
    void the_same_id_inside_two_aggregates_is_two_rows() {
        write(() -> {
            event(1, (rows) -> rows.insert(EDUCATION, this.ann, this.first).with("institution", "Oxford"));
            event(1, (rows) -> rows.insert(EDUCATION, this.bob, this.first).with("institution", "Leeds"));
            event(2, (rows) -> rows.set(EDUCATION, this.bob, this.first).with("institution", "York"));
        });
        assertThat(institutions()).containsExactlyInAnyOrder("ann first Oxford 1", "bob first York 2");
    }

    @Test
    void the_components_of_a_record_are_columns() {
        write(() -> event(1, (rows) -> rows.insert(EDUCATION, this.ann, this.first)
            .values(new Education("Oxford", Level.MASTER, List.of("law")))));
        assertThat(this.sql.sql("select reached_level || ' ' || subjects_taught from model.education")
            .query(String.class)
            .single()).isEqualTo("MASTER [\"law\"]");
        write(() -> event(2, (rows) -> rows.set(EDUCATION, this.ann, this.first).clear(Education.class)));
        assertThat(this.sql
            .sql("select count(*) from model.education where num_nulls(institution, reached_level, "
                    + "subjects_taught) = 3")
            .query(Integer.class)
            .single()).isOne();
        write(() -> event(3, (rows) -> rows.set(EDUCATION, this.ann, this.first).values(null)));
        assertThat(institutions()).containsExactly("ann first - 3");
    }

    @Test
    void what_is_removed_keeps_its_row_until_it_is_inserted_again() {
        write(() -> {
            event(1, (rows) -> rows.insert(EDUCATION, this.ann, this.first));
            event(2, (rows) -> rows.remove(EDUCATION, this.ann, this.first));
        });
        assertThat(removed()).isOne();
        write(() -> event(3, (rows) -> rows.insert(EDUCATION, this.ann, this.first)));
        assertThat(removed()).isZero();
    }

    @Test
    void a_change_of_all_rows_of_an_owner_comes_between_the_changes_before_and_after_it() {
        write(() -> event(1, (rows) -> rows.insert(EDUCATION, this.ann, this.first).with("institution", "Oxford")));
        Runnable changes = () -> {
            event(2, (rows) -> rows.insert(EDUCATION, this.ann, this.second).with("institution", "Leeds"));
            event(1, (rows) -> rows.insert(EDUCATION, this.bob, this.first).with("institution", "York"));
            event(3, (rows) -> rows.ofOwner(EDUCATION, this.ann).with("institution", null));
            event(4, (rows) -> rows.set(EDUCATION, this.ann, this.first).with("institution", "Bath"));
        };
        write(changes);
        List<String> expected = List.of("ann first Bath 4", "ann second - 3", "bob first York 1");
        assertThat(institutions()).containsExactlyInAnyOrderElementsOf(expected);
        write(changes);
        assertThat(institutions()).containsExactlyInAnyOrderElementsOf(expected);
        write(() -> event(3, (rows) -> rows.ofOwner(EDUCATION, this.ann).with("institution", null)));
        assertThat(institutions()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void one_event_may_replace_all_rows_of_an_owner() {
        write(() -> event(1, (rows) -> rows.insert(EDUCATION, this.ann, this.first).with("institution", "Oxford")));
        Runnable replacing = () -> event(2, (rows) -> {
            rows.ofOwner(EDUCATION, this.ann).with("institution", null);
            rows.insert(EDUCATION, this.ann, this.second).with("institution", "Leeds");
        });
        write(replacing);
        assertThat(institutions()).containsExactlyInAnyOrder("ann first - 2", "ann second Leeds 2");
        write(replacing);
        assertThat(institutions()).containsExactlyInAnyOrder("ann first - 2", "ann second Leeds 2");
    }

    @Test
    void an_earlier_event_changes_nothing_when_it_comes_again() {
        write(() -> {
            event(1, (rows) -> rows.insert(USER, this.ann).with("name", "Ann"));
            event(2, (rows) -> rows.set(USER, this.ann).with("name", "Anne"));
        });
        write(() -> event(1, (rows) -> rows.insert(USER, this.ann).with("name", "Ann")));
        assertThat(this.sql.sql("select name from model.user_account").query(String.class).single()).isEqualTo("Anne");
    }

    @Test
    void a_row_inside_an_aggregate_is_not_changed_without_its_owner() {
        assertThatThrownBy(() -> write(() -> event(1, (rows) -> rows.set(EDUCATION, this.first))))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(() -> event(1, (rows) -> rows.set(USER, this.ann, this.first))))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private void write(Runnable events) {
        this.batch = new RowBatch();
        events.run();
        this.transaction.executeWithoutResult((status) -> this.writer.write(this.batch));
    }

    private void event(long version, Consumer<RowChanges> change) {
        Instant at = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(version);
        CourseArchived event = new CourseArchived(UUID.randomUUID(), at);
        EventRows rows = new EventRows(this.tables,
                EventContext.of(new GenericDomainEventMessage<>("Course", event.aggregateId().toString(), version,
                        event, MetaData.with(MetaDataKeys.TENANT, TENANT.toString()))));
        change.accept(rows);
        this.batch.add(rows.changes());
    }

    private List<String> institutions() {
        return this.sql.sql("""
                select case user_id when :ann then 'ann' else 'bob' end || ' '
                       || case id when :first then 'first' else 'second' end || ' '
                       || coalesce(institution, '-') || ' ' || version
                from model.education
                """).param("ann", this.ann).param("first", this.first).query(String.class).list();
    }

    private int removed() {
        return this.sql.sql("select count(*) from model.education where removed_at is not null")
            .query(Integer.class)
            .single();
    }

}
