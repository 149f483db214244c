package io.annals.query.relational;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QueryDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TenantReadsTest {

    private static final UUID TENANT = Ids.next();

    private static final UUID OTHER = Ids.next();

    private static QueryDatabase database;

    private static HikariDataSource pool;

    private static TenantReads reads;

    @BeforeAll
    static void open() {
        database = new QueryDatabase();
        database.insert("course", TENANT, Ids.next(), Map.of("code", "OURS", "title", "Ours", "status", "published"));
        database.insert("course", OTHER, Ids.next(), Map.of("code", "THEIRS", "title", "Theirs", "status", "draft"));
        pool = QueryPool.connections(database.urlForQueries(), QueryDatabase.ROLE, null);
        reads = new TenantReads(pool);
    }

    @AfterAll
    static void close() {
        pool.close();
        database.close();
    }

    @Test
    void a_statement_without_a_tenant_filter_returns_only_the_tenants_rows() {
        assertThat(codes(TENANT)).containsExactly("OURS");
        assertThat(codes(OTHER)).containsExactly("THEIRS");
        assertThat(codes(Ids.next())).isEmpty();
    }

    @Test
    void every_table_with_a_tenant_has_row_level_security() {
        assertThat(database.jdbc().sql("""
                select table_schema || '.' || table_name
                from information_schema.columns
                join pg_class on oid = (table_schema || '.' || table_name)::regclass
                where column_name = 'tenant_id' and table_schema in ('lms', 'events') and relkind = 'r'
                  and has_table_privilege('annals_query', oid, 'select') and not relrowsecurity
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void the_next_user_of_a_connection_does_not_inherit_the_tenant() {
        codes(TENANT);
        try (HikariDataSource one = QueryPool.connections(database.urlForQueries(), QueryDatabase.ROLE, null)) {
            one.setMaximumPoolSize(1);
            TenantReads single = new TenantReads(one);
            single.of(caller(TENANT, Role.LEARNER), (lms) -> lms.sql("select 1").query(Integer.class).single());
            assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(one).sql("select code from lms.course").query(String.class).list());
        }
    }

    @Test
    void nothing_can_be_written() {
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> reads.of(caller(TENANT, Role.TENANT_ADMIN),
                    (lms) -> lms.sql("update lms.course set title = 'changed'").update()));
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_rejected() {
        TenantReads unguarded = new TenantReads(database.owner());
        assertThatIllegalStateException()
            .isThrownBy(() -> unguarded.of(caller(TENANT, Role.LEARNER),
                    (lms) -> lms.sql("select code from lms.course").query(String.class).list()))
            .withMessageContaining("annals.query-datasource");
    }

    @Test
    void a_read_model_that_is_being_rebuilt_is_unavailable() {
        try (QueryDatabase other = new QueryDatabase();
                HikariDataSource its = QueryPool.connections(other.urlForQueries(), QueryDatabase.ROLE, null)) {
            other.jdbc().sql("drop schema lms, analytics cascade").update();
            assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new TenantReads(its).of(caller(TENANT, Role.LEARNER),
                        (lms) -> lms.sql("select code from lms.course").query(String.class).list()))
                .extracting(Refusal::kind)
                .isEqualTo(Refusal.Kind.UNAVAILABLE);
        }
    }

    @Test
    void only_a_platform_administrator_reads_another_tenant() {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> reads.of(OTHER, caller(TENANT, Role.TENANT_ADMIN), TenantReadsTest::codesIn))
            .extracting(Refusal::code)
            .isEqualTo("not-found");
        List<String> theirs = reads.of(OTHER, caller(TENANT, Role.PLATFORM_ADMIN), TenantReadsTest::codesIn);
        assertThat(theirs).containsExactly("THEIRS");
    }

    private static List<String> codes(UUID tenant) {
        return reads.of(caller(tenant, Role.LEARNER), TenantReadsTest::codesIn);
    }

    private static List<String> codesIn(JdbcClient lms) {
        return lms.sql("select code from lms.course").query(String.class).list();
    }

    private static Caller caller(UUID tenant, Role role) {
        return new Caller(tenant, Ids.next(), null, Set.of(role), null);
    }

}
