package io.annals.platform.secrets;

import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SecretsDatabaseTest {

    private static final MasterKey ANOTHER = new MasterKey(new byte[32]);

    private HikariDataSource database;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
    }

    @AfterEach
    void close() {
        this.database.close();
    }

    @Test
    void the_same_master_key_opens_the_schema_again() {
        TestSecrets.in(this.database);

        assertThatNoException().isThrownBy(() -> TestSecrets.in(this.database));
    }

    @Test
    void another_master_key_is_rejected() {
        TestSecrets.in(this.database);

        assertThatExceptionOfType(MasterKeyException.class)
            .isThrownBy(() -> SecretsDatabase.migrate(this.database, ANOTHER))
            .withMessageContaining("not the one")
            .satisfies((refused) -> assertThat(refused.remedy()).contains("annals.master-key", "master.key"));
    }

    @Test
    void the_flyway_history_is_in_the_same_schema() {
        TestSecrets.in(this.database);

        assertThat(JdbcClient.create(this.database)
            .sql("select schemaname from pg_tables where tablename = 'flyway_schema_history'")
            .query(String.class)
            .list()).containsExactly("secrets");
    }

    @Test
    void every_table_and_column_has_a_comment() {
        TestSecrets.in(this.database);

        assertThat(JdbcClient.create(this.database).sql("""
                select c.relname || coalesce('.' || a.attname, '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                left join pg_description d on d.objoid = c.oid and d.objsubid = a.attnum
                where n.nspname = 'secrets' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                and d.description is null
                """).query(String.class).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "annals_query", "analyst" })
    void nobody_but_the_owner_sees_anything(String role) {
        role(role);
        TestSecrets.in(this.database);

        as(role, (other) -> {
            assertRefused(other, "select * from secrets.person_key");
            assertRefused(other, "select * from secrets.credential");
            assertRefused(other, "select * from secrets.refresh_token");
            assertRefused(other, "select * from secrets.signing_key");
        });
    }

    private void role(String name) {
        execute(this.database, """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s;
                    end if;
                end $$
                """.formatted(name));
    }

    private void as(String role, Consumer<DataSource> test) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(this.database.getJdbcUrl(), true);
        try {
            execute(connection, "set role " + role);
            test.accept(connection);
        }
        finally {
            connection.destroy();
        }
    }

    private static void assertRefused(DataSource database, String sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> execute(database, sql))
            .havingRootCause()
            .withMessageContaining("permission denied");
    }

    private static void execute(DataSource database, String sql) {
        new JdbcTemplate(database).execute(sql);
    }

}
