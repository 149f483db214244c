package io.annals.query.relational;

import java.util.List;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** No list reads a large table from end to end. */
class IndexesTest {

    private static QuerySide queries;

    private static JdbcClient jdbc;

    private static Caller admin;

    @BeforeAll
    static void fill() {
        queries = new QuerySide();
        queries.bean(QueryPool.class).connections().setMaximumPoolSize(1);
        jdbc = queries.database().jdbc();
        admin = queries.a(Role.TENANT_ADMIN);
        fill("""
                insert into lms.enrollment (id, tenant_id, user_id, course_id, status, enrolled_at, created_at,
                                            updated_at, version)
                select %s, %s, %s, %s, 'active', now(), now(), now(), 0 from generate_series(1, 60000) n
                """.formatted(nth("8001", "n"), tenantOf("n"), nth("8002", "n % 10000"), nth("8003", "n % 300")));
        fill("""
                insert into lms.assessment_attempt (id, tenant_id, user_id, enrollment_id, assessment_id, created_at,
                                                    updated_at, version)
                select %s, %s, %s, %s, %s, now(), now(), 0 from generate_series(1, 60000) n
                """.formatted(nth("8004", "n"), tenantOf("n"), nth("8002", "n % 10000"), nth("8001", "n % 30000"),
                nth("8005", "n % 300")));
        fill("""
                insert into events.event (position, aggregate_type, aggregate_id, sequence_number, event_id, event_type,
                                          revision, recorded_at, payload, metadata)
                select n, 'Course', %s, n / 40000, %s, 'Event' || n %% 30, 1,
                       timestamptz '2026-01-01' + n * interval '1 minute', '{}',
                       jsonb_build_object('tenantId', %s, 'actorId', %s)
                from generate_series(1, 120000) n
                """.formatted(nth("8003", "n % 40000"), nth("8006", "n"), tenantOf("n"), nth("8002", "n % 1000")));
        jdbc.sql("analyze").update();
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/queries/courses/00000000-0000-7000-8003-000000000003/enrollments",
            "/queries/users/00000000-0000-7000-8002-000000000003/enrollments?status=active",
            "/queries/enrollments/00000000-0000-7000-8001-000000000003",
            "/queries/enrollments/00000000-0000-7000-8001-000000000003/attempts",
            "/queries/attempts?assessmentId=00000000-0000-7000-8005-000000000003",
            "/queries/attempts?userId=00000000-0000-7000-8002-000000000003",
            "/queries/attempts/00000000-0000-7000-8004-000000000003",
            "/audit/streams/00000000-0000-7000-8003-000000000003?from=2026-01-01T00:00:00Z", "/audit/events",
            "/audit/events?order=newest", "/audit/events?actor=00000000-0000-7000-8002-000000000003",
            "/audit/events?type=Event3&order=newest",
            "/audit/events?actor=00000000-0000-7000-8002-000000000003&type=Event3",
            "/audit/events?from=2026-02-01T00:00:00Z&to=2026-02-01T03:00:00Z",
            "/audit/events?from=2026-02-01T00:00:00Z&order=newest&type=Event3" })
    void a_page_is_found_by_an_index(String address) throws Exception {
        countedScans();
        List<String> before = sequentialScans();
        String next = address;
        for (int page = 0; page < 3 && next != null; page++) {
            var answer = queries.json(admin, next);
            assertThat(answer.has("items") ? answer.get("items").isEmpty() : answer.isEmpty()).isFalse();
            next = answer.hasNonNull("next")
                    ? address + (address.contains("?") ? "&" : "?") + "cursor=" + answer.get("next").asString() : null;
        }
        countedScans();
        assertThat(sequentialScans()).isEqualTo(before);
    }

    @Test
    void reading_a_table_from_end_to_end_would_be_noticed() {
        List<String> before = sequentialScans();
        queries.bean(TenantReads.class)
            .of(admin,
                    (lms) -> lms.sql("select count(*) from lms.enrollment where outcome = 'pass'")
                        .query(Long.class)
                        .single());
        countedScans();
        assertThat(sequentialScans()).isNotEqualTo(before);
    }

    /** Lets the one connection of the queries report what it did. */
    private static void countedScans() {
        queries.bean(TenantReads.class)
            .of(admin, (lms) -> lms.sql("select pg_stat_force_next_flush()").query().listOfRows());
    }

    /** How often each large table was read from end to end so far. */
    private static List<String> sequentialScans() {
        return jdbc.sql("""
                select relname || ' ' || seq_scan from pg_stat_user_tables
                where relname in ('enrollment', 'assessment_attempt', 'event')
                order by relname
                """).query(String.class).list();
    }

    private static void fill(String sql) {
        jdbc.sql(sql).update();
    }

    private static String nth(String kind, String number) {
        return "('00000000-0000-7000-%s-' || lpad(to_hex(%s), 12, '0'))::uuid".formatted(kind, number);
    }

    /** Every third row belongs to the tenant that is asked about. */
    private static String tenantOf(String number) {
        return "case when %s %% 3 = 0 then '%s'::uuid else '%s'::uuid end".formatted(number, queries.tenant,
                UUID.randomUUID());
    }

}
