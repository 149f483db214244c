package io.annals.query.relational;

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
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that queries of large tables use indexes: Postgres reads only a few more rows
 * than a page shows, according to its own statistics.
 */
class IndexesTest {

    private static final int PAGES = 3;

    /**
     * The number of rows that a page of 50 may read, including related rows. The newest
     * thousand events, whose times are not indexed yet, are always read.
     */
    private static final long LOOKS = 2_000;

    private static QuerySide queries;

    private static JdbcClient jdbc;

    private static Caller admin;

    @BeforeAll
    static void fill() {
        queries = new QuerySide();
        queries.bean(QueryPool.class).connections().setMaximumPoolSize(1);
        jdbc = queries.database().jdbc();
        admin = queries.a(Role.TENANT_ADMIN);
        rows("organization", "8007", 30_000, "code, name", "'O' || n, 'Organization'");
        rows("department", "8008", 30_000, "org_id, code", nth("8007", "n") + ", 'D'");
        rows("user_account", "8002", 60_000, "org_id, email, email_folded, username, username_folded, user_type", """
                %s, 'User' || n || '@Example.org', 'user' || n || '@example.org', 'U' || n, 'u' || n,
                case when n %% 3000 = 0 then 'instructor' else 'learner' end
                """.formatted(nth("8007", "n % 150")));
        rows("user_profile", "8009", 60_000, "user_id", nth("8002", "n"));
        rows("user_role", "800a", 60_000, "user_id, role_code", nth("8002", "n") + ", 'learner'");
        rows("course", "8003", 30_000, """
                org_id, code, code_folded, title, title_folded, code_words, text_words, category, difficulty_level,
                starts_on, published_at, self_enrollment, status""", """
                %s, 'C' || n, 'c' || n, 'Course', 'course', 'c' || n, 'course about' || n %% 1000, 'cat' || n %% 150,
                'level' || n %% 3, date '2026-01-01' + n %% 600, timestamptz '2026-01-01' + n * interval '1 minute',
                n %% 1500 = 0, case when n %% 3000 = 0 then 'draft' else 'published' end
                """.formatted(nth("8007", "n % 150")));
        rows("course_instructor", "800b", 30_000, "course_id, user_id, role",
                nth("8003", "n") + ", " + nth("8002", "n % 3000") + ", 'lead'");
        rows("assessment", "8005", 30_000, "course_id, title", nth("8003", "n % 300") + ", 'Essay'");
        rows("enrollment", "8001", 60_000, "user_id, course_id, status, enrolled_at", nth("8002", "n % 10000") + ", "
                + nth("8003", "n % 300") + ", case when n % 3000 = 303 then 'waiting' else 'active' end, now()");
        rows("assessment_attempt", "8004", 60_000, "user_id, enrollment_id, assessment_id, status",
                nth("8002", "n % 10000") + ", " + nth("8001", "n % 30000") + ", " + nth("8005", "n % 300")
                        + ", 'graded'");
        rows("assessment_attempt", "8020", 60_000, """
                user_id, enrollment_id, course_id, assessment_id, assessment_version, attempt_number, status,
                submitted_at, seconds_late""",
                nth("8002", "n % 10000") + ", " + nth("8001", "n % 30000") + ", " + nth("8003", "n % 300") + ", "
                        + nth("8005", "n % 300") + ", 1, 1, 'submitted', now() - n * interval '1 minute', 0");
        questions();
        rows("content_progress", "800b", 60_000, "enrollment_id, content_id, status",
                nth("8001", "n % 300") + ", " + nth("800c", "n") + ", 'in_progress'");
        rows("waiting_place", "800d", 60_000, "course_id, enrollment_id, place, waits_since, ended_at",
                nth("8003", "n % 300") + ", " + nth("8001", "n") + ", n, now(), "
                        + "case when n % 2 = 0 then now() end");
        rows("accommodation", "800e", 60_000, "enrollment_id, assessment_id, extra_attempts, extra_minutes",
                nth("8001", "n") + ", " + nth("8005", "n % 300") + ", 1, 0");
        events(120_000);
        jdbc.sql("analyze").update();
        // A connection reports its statistics when it is closed, and no other one works.
        queries.database().owner().getHikariPoolMXBean().softEvictConnections();
    }

    /**
     * 100 questions in each of 300 assessments, each in two versions and answered twice.
     */
    private static void questions() {
        String question = nth("8010", "n % 30000");
        String assessment = nth("8005", "n % 300");
        rows("assessment_section", "8005", 30_000, "assessment_id, sequence_no", nth("8005", "n") + ", 1");
        rows("question", "8010", 30_000, "assessment_id, section_id, sequence_no, type, question_text, points, body",
                """
                        %s, %s, n / 300 + 1, 'true_false', 'Is it so?', 1, '{"type": "true_false", "correct": true}'
                        """.formatted(assessment, assessment));
        rows("option", "8012", 60_000, "assessment_id, question_id, role, sequence_no, text, is_correct",
                assessment + ", " + question + ", 'option', n / 30000 + 1, 'Option', n % 2 = 0");
        rows("assessment_version", "8013", 30_000,
                "assessment_id, version_no, max_score, question_count, released_at, settings",
                assessment + ", n / 300 + 1, 1, 1, now(), '{}'");
        rows("question_version", "8014", 60_000, "assessment_id, version_no, question_id, sequence_no, body", """
                %s, n / 30000 + 1, %s, n %% 30000 / 300 + 1, '{"type": "true_false", "correct": true}'
                """.formatted(assessment, question));
        rows("question_response", "8015", 60_000, "assessment_id, question_id, attempt_id, points, points_earned",
                assessment + ", " + question + ", " + nth("8004", "n") + ", 1, n % 2");
    }

    private static void rows(String table, String kind, int number, String columns, String values) {
        jdbc.sql("""
                insert into lms.%s (id, tenant_id, created_at, updated_at, version, %s)
                select %s, %s, now(), now(), 0, %s from generate_series(1, %d) n
                """.formatted(table, columns, nth(kind, "n"), tenantOf("n"), values, number)).update();
    }

    /** One event a minute, by clocks that differ by up to half an hour. */
    private static void events(int number) {
        jdbc.sql("""
                insert into events.event (position, aggregate_type, aggregate_id, sequence_number, event_id, event_type,
                                          revision, recorded_at, payload, metadata)
                select n, 'Course', %s, n / 40000, %s, 'Event' || n %% 30, 1,
                       timestamptz '2026-01-01' + (n + n * 7919 %% 60 - 30) * interval '1 minute', '{}',
                       jsonb_build_object('tenantId', %s,
                                          'actorId', case when n %% 2 = 0 then %s else %s end)
                from generate_series(1, %d) n
                """.formatted(nth("8003", "n % 40000"), nth("8006", "n"), tenantOf("n"), nth("8002", "0"),
                nth("8002", "n % 999"), number))
            .update();
        jdbc.sql("select events.close_stretches(?)").param(number).query().listOfRows();
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/queries/courses", "/queries/courses?status=draft", "/queries/courses?code=c3",
            "/queries/courses?text=C3", "/queries/courses?text=about333+course", "/queries/courses?sort=title",
            "/queries/courses?sort=published", "/queries/courses?category=cat3",
            "/queries/courses?sort=title&category=cat3", "/queries/courses?difficultyLevel=level0&sort=published",
            "/queries/courses?openForEnrollment=true", "/queries/courses?status=published&sort=title",
            "/queries/courses?startsFrom=2026-01-04&startsUntil=2026-01-07",
            "/queries/courses?instructorId=00000000-0000-7000-8002-000000000003",
            "/queries/courses?organizationId=00000000-0000-7000-8007-000000000003",
            "/queries/courses?organizationId=00000000-0000-7000-8007-000000000003&status=published",
            "/queries/courses/00000000-0000-7000-8003-000000000003", "/queries/organizations",
            "/queries/organizations/00000000-0000-7000-8007-000000000003", "/queries/users",
            "/queries/users?email=USER3@example.org", "/queries/users?username=U3",
            "/queries/users?userType=instructor", "/queries/users?organizationId=00000000-0000-7000-8007-000000000003",
            "/queries/users/00000000-0000-7000-8002-000000000003",
            "/queries/assessments/00000000-0000-7000-8005-000000000003",
            "/queries/assessments/00000000-0000-7000-8005-000000000003/questions",
            "/queries/assessments/00000000-0000-7000-8005-000000000003/versions",
            "/queries/assessments/00000000-0000-7000-8005-000000000003/versions/1",
            "/queries/assessments/00000000-0000-7000-8005-000000000003/item-analysis",
            "/queries/courses/00000000-0000-7000-8003-000000000003/enrollments",
            "/queries/courses/00000000-0000-7000-8003-000000000003/enrollments?status=active",
            "/queries/users/00000000-0000-7000-8002-000000000003/enrollments?status=active",
            "/queries/enrollments/00000000-0000-7000-8001-000000000003",
            "/queries/enrollments/00000000-0000-7000-8001-000000000003/attempts",
            "/queries/enrollments/00000000-0000-7000-8001-000000000003/contents",
            "/queries/courses/00000000-0000-7000-8003-000000000003/enrollments?status=waiting",
            "/queries/courses/00000000-0000-7000-8003-000000000003/waiting-list",
            "/queries/attempts?assessmentId=00000000-0000-7000-8005-000000000003",
            "/queries/attempts?userId=00000000-0000-7000-8002-000000000003",
            "/queries/attempts/00000000-0000-7000-8004-000000000003",
            "/queries/attempts/00000000-0000-7000-8020-000000000003/questions",
            "/queries/attempts/00000000-0000-7000-8020-000000000003/review", "/queries/grading-queue",
            "/queries/grading-queue?courseId=00000000-0000-7000-8003-000000000003",
            "/queries/grading-queue?assessmentId=00000000-0000-7000-8005-000000000003",
            "/queries/reports/retention?courseId=00000000-0000-7000-8003-000000000003",
            "/queries/reports/assessment-results?courseId=00000000-0000-7000-8003-000000000003" })
    void a_page_of_the_read_model_reads_few_more_rows_than_it_shows(String address) throws Exception {
        assertThat(shown(address)).isPositive();
        assertThat(looksFor(address)).isLessThan(PAGES * LOOKS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/audit/streams/00000000-0000-7000-8003-000000000003?from=2026-01-01T00:00:00Z",
            "/audit/events", "/audit/events?order=newest", "/audit/events?actor=00000000-0000-7000-8002-000000000003",
            "/audit/events?type=Event3&order=newest",
            "/audit/events?actor=00000000-0000-7000-8002-000000000003&type=Event3",
            "/audit/events?from=2026-02-01T00:00:00Z&to=2026-02-01T03:00:00Z",
            "/audit/events?from=2026-02-01T00:00:00Z&to=2026-02-01T03:00:00Z&order=newest",
            "/audit/events?to=2026-01-03T00:00:00Z&order=newest", "/audit/events?from=2026-03-22T00:00:00Z",
            "/audit/events?from=2026-03-22T00:00:00Z&order=newest", "/audit/events?to=2026-01-01T03:00:00Z",
            "/audit/events?type=Event3&to=2026-01-03T00:00:00Z&order=newest",
            "/audit/events?type=Event3&from=2026-03-22T00:00:00Z",
            "/audit/events?actor=00000000-0000-7000-8002-000000000000&to=2026-01-03T00:00:00Z&order=newest",
            "/audit/events?actor=00000000-0000-7000-8002-000000000000&from=2026-03-22T00:00:00Z" })
    void a_page_of_the_history_reads_few_more_rows_than_it_shows(String address) throws Exception {
        assertThat(shown(address)).isPositive();
        assertThat(looksFor(address)).isLessThan(PAGES * LOOKS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/audit/events?from=2027-01-01T00:00:00Z", "/audit/events?to=2025-01-01T00:00:00Z",
            "/audit/events?to=2025-01-01T00:00:00Z&order=newest", "/queries/users?email=nobody@example.org",
            "/queries/courses?code=none", "/queries/courses?text=none", "/queries/courses?text=course+none",
            "/queries/courses?category=none", "/queries/courses?startsFrom=2036-01-01&startsUntil=2036-02-01",
            "/queries/courses?instructorId=00000000-0000-7000-8002-0000000fffff" })
    void an_empty_result_reads_few_rows(String address) throws Exception {
        assertThat(shown(address)).isZero();
        assertThat(looksFor(address)).isLessThan(LOOKS);
    }

    @Test
    void a_user_is_found_by_the_index_of_addresses_under_row_level_security() {
        assertThat(plan("email_folded = 'user3@example.org'")).contains("user_account_by_email")
            .contains("email_folded = 'user3@example.org'::text");
        assertThat(plan("lower(email) = 'user3@example.org'")).doesNotContain("user_account_by_email");
    }

    @Test
    void a_scan_of_all_rows_of_a_tenant_is_detected() {
        long before = looks();
        queries.bean(TenantReads.class)
            .of(admin,
                    (lms) -> lms.sql("select count(*) from lms.enrollment where outcome = 'pass'")
                        .query(Long.class)
                        .single());
        assertThat(looks() - before).isGreaterThan(PAGES * LOOKS);
    }

    /** Connects with the role of the query side. */
    private static String plan(String condition) {
        return queries.bean(TenantReads.class)
            .of(admin, (lms) -> String.join("\n",
                    lms.sql("explain select id from lms.user_account where " + condition).query(String.class).list()));
    }

    /** The number of items on the first pages. */
    private static int shown(String address) throws Exception {
        int shown = 0;
        String next = address;
        for (int page = 0; page < PAGES && next != null; page++) {
            JsonNode answer = queries.json(admin, next);
            shown += answer.has("items") ? answer.get("items").size() : answer.size();
            next = answer.hasNonNull("next")
                    ? address + (address.contains("?") ? "&" : "?") + "cursor=" + answer.get("next").asString() : null;
        }
        return shown;
    }

    private static long looksFor(String address) throws Exception {
        long before = looks();
        shown(address);
        return looks() - before;
    }

    /** The number of rows and index entries read so far. */
    private static long looks() {
        // The only connection of the queries reports its statistics.
        queries.bean(TenantReads.class)
            .of(admin, (lms) -> lms.sql("select pg_stat_force_next_flush()").query().listOfRows());
        return jdbc.sql("""
                select (select sum(seq_tup_read) from pg_stat_user_tables where schemaname in ('lms', 'events'))
                     + (select sum(idx_tup_read) from pg_stat_user_indexes where schemaname in ('lms', 'events'))
                """).query(Long.class).single();
    }

    private static String nth(String kind, String number) {
        return "('00000000-0000-7000-%s-' || lpad(to_hex(%s), 12, '0'))::uuid".formatted(kind, number);
    }

    /** Every third row belongs to the tenant of the queries. */
    private static String tenantOf(String number) {
        return "case when %s %% 3 = 0 then '%s'::uuid else '%s'::uuid end".formatted(number, queries.tenant,
                UUID.randomUUID());
    }

}
