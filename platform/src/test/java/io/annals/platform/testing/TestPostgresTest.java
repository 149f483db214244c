package io.annals.platform.testing;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestPostgresTest {

    @Test
    void every_database_is_fresh() throws SQLException {
        try (var first = TestPostgres.freshDatabase(); var second = TestPostgres.freshDatabase()) {
            execute(first, "create table mark (id int)");
            execute(second, "create table mark (id int)");
            assertThat(first.getJdbcUrl()).isNotEqualTo(second.getJdbcUrl());
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
