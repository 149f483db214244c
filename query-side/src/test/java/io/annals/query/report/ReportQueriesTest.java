package io.annals.query.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ReportQueriesTest {

    private static final UUID ORGANIZATION = Ids.next();

    private static QuerySide queries;

    private static Caller analyst;

    private static UUID physics;

    private static UUID exam;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        analyst = queries.a(Role.ANALYST);
        physics = course(queries.tenant, "PHY", Map.of("category", "science", "starts_on",
                LocalDate.parse("2026-01-05"), "ends_on", LocalDate.parse("2026-01-25")));
        UUID art = course(queries.tenant, "ART", Map.of("category", "arts", "org_id", ORGANIZATION));
        enrollment(physics, Map.of("status", "completed", "outcome", "pass"));
        enrollment(physics, Map.of("status", "completed", "outcome", "distinction"));
        enrollment(physics,
                Map.of("status", "withdrawn", "withdrawn_at", OffsetDateTime.parse("2026-01-13T10:00:00Z")));
        enrollment(art, Map.of("status", "failed", "outcome", "fail"));
        course(queries.otherTenant, "PHY", Map.of());
        exam = queries.database()
            .insert("assessment", queries.tenant, Ids.next(),
                    Map.of("course_id", physics, "title", "Exam", "type", "exam", "max_score", 100));
        attempt(new BigDecimal("50"));
        attempt(new BigDecimal("70"));
        attempt(null);
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void course_outcomes_are_counted_for_each_course_and_together() throws Exception {
        queries.ask(analyst, "/queries/reports/course-outcomes")
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.items.length()").value(2))
            .andExpect(jsonPath("$.items[1].code").value("PHY"))
            .andExpect(jsonPath("$.items[1].pass").value(1))
            .andExpect(jsonPath("$.items[1].withdrawnPercent").value(33.3))
            .andExpect(jsonPath("$.totals.enrolled").value(4))
            .andExpect(jsonPath("$.totals.fail").value(1))
            .andExpect(jsonPath("$.totals.completionPercent").value(50.0));
    }

    @Test
    void course_outcomes_can_be_narrowed() throws Exception {
        queries.ask(analyst, "/queries/reports/course-outcomes?category=science")
            .andExpect(jsonPath("$.items.length()").value(1))
            .andExpect(jsonPath("$.totals.enrolled").value(3));
        queries.ask(analyst, "/queries/reports/course-outcomes?organizationId=" + ORGANIZATION)
            .andExpect(jsonPath("$.items[0].code").value("ART"))
            .andExpect(jsonPath("$.totals.courses").value(1));
        queries.ask(analyst, "/queries/reports/course-outcomes?category=none")
            .andExpect(jsonPath("$.totals.enrolled").value(0))
            .andExpect(jsonPath("$.totals.withdrawnPercent").value((Object) null));
    }

    @Test
    void retention_falls_when_a_learner_leaves() throws Exception {
        queries.ask(analyst, "/queries/reports/retention?courseId=" + physics)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.items[0].stillThere").value(3))
            .andExpect(jsonPath("$.items[1].stillThere").value(3))
            .andExpect(jsonPath("$.items[2].stillThere").value(2))
            .andExpect(jsonPath("$.items[2].share").value(0.6667));
    }

    @Test
    void assessment_results_tell_attempts_with_and_without_a_score() throws Exception {
        queries.ask(analyst, "/queries/reports/assessment-results?courseId=" + physics)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.items[0].attempts").value(3))
            .andExpect(jsonPath("$.items[0].withoutScore").value(1))
            .andExpect(jsonPath("$.items[0].meanScore").value(60.0));
    }

    @Test
    void reports_need_their_permission_and_a_course_of_the_tenant() throws Exception {
        queries.ask(queries.a(Role.LEARNER), "/queries/reports/course-outcomes").andExpect(status().isForbidden());
        queries.ask(analyst, "/queries/reports/retention?courseId=" + Ids.next()).andExpect(status().isNotFound());
        queries.ask(analyst, "/queries/reports/retention").andExpect(status().isBadRequest());
    }

    private static UUID course(UUID tenant, String code, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>(Map.of("code", code, "title", code, "status", "published"));
        row.putAll(columns);
        return queries.database().insert("course", tenant, Ids.next(), row);
    }

    private static void enrollment(UUID course, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>(Map.of("user_id", Ids.next(), "course_id", course, "enrolled_at",
                OffsetDateTime.parse("2026-01-01T00:00:00Z")));
        row.putAll(columns);
        queries.database().insert("enrollment", queries.tenant, Ids.next(), row);
    }

    private static void attempt(@org.jspecify.annotations.Nullable BigDecimal score) {
        Map<String, @org.jspecify.annotations.Nullable Object> row = new HashMap<>(
                Map.of("assessment_id", exam, "user_id", Ids.next(), "enrollment_id", Ids.next()));
        row.put("score", score);
        queries.database().insert("assessment_attempt", queries.tenant, Ids.next(), row);
    }

}
