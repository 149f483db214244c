package io.annals.projection.lms;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.projection.testing.Histories;
import io.annals.projection.testing.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who sees which rows. */
@TestInstance(Lifecycle.PER_CLASS)
class RowLevelSecurityTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static final UUID TWO = UUID.fromString("00000000-0000-0000-0000-000000000002");

    private final RunningLms lms = new RunningLms();

    @BeforeAll
    void twoTenants() {
        for (UUID tenant : List.of(ONE, TWO)) {
            new Timeline(this.lms.events(), tenant, RunningLms.ACTOR)
                .record(Histories.of(tenant.getLeastSignificantBits(), tenant, 30));
        }
        this.lms.catchUp();
        this.lms.sql().sql("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'analyst_anna') then
                        create role analyst_anna in role analyst;
                    end if;
                end $$
                """).update();
    }

    @AfterEach
    void revokeGrants() {
        this.lms.sql().sql("delete from lms.analyst_grant").update();
    }

    @AfterAll
    void close() {
        this.lms.close();
    }

    Set<String> tables() {
        return this.lms.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_query_side_sees_the_tenant_it_names_and_no_other(String table) throws SQLException {
        for (UUID tenant : List.of(ONE, TWO)) {
            assertThat(seen("annals_query", tenant, "lms." + table)).containsExactly(tenant);
        }
    }

    @Test
    void the_query_side_sees_nothing_without_naming_a_tenant() {
        assertThatThrownBy(() -> seen("annals_query", null, "lms.course")).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void an_analyst_sees_the_tenants_that_were_granted(String table) throws SQLException {
        assertThat(seen("analyst", null, "lms." + table)).isEmpty();
        grant("analyst", ONE);
        assertThat(seen("analyst", null, "lms." + table)).containsExactly(ONE);
        new LmsSchema(this.lms.database()).grantAllTenants("analyst");
        assertThat(seen("analyst", null, "lms." + table)).containsExactly(ONE, TWO);
    }

    @Test
    void a_member_of_the_analysts_sees_its_own_grants_only() throws SQLException {
        grant("analyst", ONE);
        grant("analyst_anna", TWO);
        assertThat(seen("analyst_anna", null, "lms.enrollment")).containsExactly(TWO);
        assertThat(seen("analyst_anna", null, "lms.analyst_grant")).containsExactly(TWO);
    }

    @Test
    void views_show_what_the_tables_under_them_show() throws SQLException {
        grant("analyst", TWO);
        for (String view : List.of("course_outcome", "assessment_result", "retention_by_week")) {
            assertThat(seen("analyst", null, "analytics." + view)).as(view).containsExactly(TWO);
            assertThat(seen("annals_query", ONE, "analytics." + view)).as(view).containsExactly(ONE);
        }
    }

    @Test
    void readers_cannot_write_nor_see_tokens_and_dead_letters() {
        for (String role : List.of("annals_query", "analyst")) {
            for (String statement : List.of("update lms.course set title = ''", "delete from lms.enrollment",
                    "select from lms.token_entry", "select from lms.dead_letter",
                    "insert into lms.analyst_grant values ('analyst', null)")) {
                assertThatThrownBy(() -> as(role, ONE, statement)).as("%s: %s", role, statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            }
        }
    }

    private void grant(String role, UUID tenant) {
        this.lms.sql().sql("insert into lms.analyst_grant values (?, ?)").param(role).param(tenant).update();
    }

    private List<UUID> seen(String role, @Nullable UUID tenant, String relation) throws SQLException {
        return as(role, tenant, "select distinct tenant_id from " + relation + " order by 1");
    }

    private List<UUID> as(String role, @Nullable UUID tenant, String sql) throws SQLException {
        try (Connection connection = this.lms.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + role);
            if (tenant != null) {
                statement.execute("select set_config('annals.tenant_id', '%s', true)".formatted(tenant));
            }
            List<UUID> ids = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            connection.rollback();
            return ids;
        }
    }

}
