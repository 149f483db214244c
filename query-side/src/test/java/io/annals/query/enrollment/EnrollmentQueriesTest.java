package io.annals.query.enrollment;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class EnrollmentQueriesTest {

    private static QuerySide queries;

    private static UUID course;

    private static UUID archived;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        course = course("published");
        archived = course("archived");
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @ParameterizedTest
    @CsvSource({ "active, published, 2026-01-01T00:00:00Z, active", "active, published, 2026-03-01T12:00:01Z, pending",
            "active, archived, 2026-01-01T00:00:00Z, course-archived",
            "active, ended, 2026-01-01T00:00:00Z, course-ended", "active, last-day, 2026-01-01T00:00:00Z, active",
            "completed, archived, 2026-01-01T00:00:00Z, completed", "pending, published, 2026-01-01T00:00:00Z, pending",
            "waiting, published, 2026-12-01T00:00:00Z, waiting", "suspended, archived, 2026-01-01T00:00:00Z, suspended",
            "declined, published, 2026-01-01T00:00:00Z, declined", "failed, ended, 2026-01-01T00:00:00Z, failed",
            "withdrawn, published, 2026-12-01T00:00:00Z, withdrawn" })
    void the_effective_status_is_computed_when_read(String stored, String ofCourse, String startDate, String effective)
            throws Exception {
        UUID inCourse = switch (ofCourse) {
            case "archived" -> archived;
            case "ended" -> endingOn("2026-02-28");
            case "last-day" -> endingOn("2026-03-01");
            default -> course;
        };
        UUID enrollment = enrollment(Ids.next(), inCourse,
                Map.of("status", stored, "start_date", OffsetDateTime.parse(startDate), "version", 2L));
        queries.ask(queries.a(Role.INSTRUCTOR), get("/queries/enrollments/{id}", enrollment))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.status").value(stored))
            .andExpect(jsonPath("$.effectiveStatus").value(effective));
    }

    @Test
    void an_enrollment_is_not_effective_while_the_tenant_is_suspended() throws Exception {
        UUID tenant = Ids.next();
        queries.database().insert("tenant", tenant, tenant, Map.of("is_active", false));
        UUID enrollment = queries.database()
            .insert("enrollment", tenant, Ids.next(), Map.of("user_id", Ids.next(), "status", "active"));
        queries.ask(queries.caller(tenant, Ids.next(), Role.INSTRUCTOR), "/queries/enrollments/{id}", enrollment)
            .andExpect(jsonPath("$.status").value("active"))
            .andExpect(jsonPath("$.effectiveStatus").value("tenant-suspended"));
    }

    @Test
    void an_enrollment_shows_progress_and_accommodations() throws Exception {
        UUID assessment = Ids.next();
        UUID enrollment = enrollment(Ids.next(), course, Map.of("progress", new BigDecimal("66.67"), "done_items", 2,
                "required_items", 3, "outline_version", 2, "meets_criteria", true, "suspension_reason", "fees"));
        queries.database()
            .insert("accommodation", queries.tenant, Ids.next(), Map.of("enrollment_id", enrollment, "assessment_id",
                    assessment, "extra_attempts", 1, "extra_minutes", 30));
        queries.ask(queries.a(Role.INSTRUCTOR), "/queries/enrollments/{id}", enrollment)
            .andExpect(jsonPath("$.progress").value(66.67))
            .andExpect(jsonPath("$.doneItems").value(2))
            .andExpect(jsonPath("$.requiredItems").value(3))
            .andExpect(jsonPath("$.outlineVersion").value(2))
            .andExpect(jsonPath("$.meetsCriteria").value(true))
            .andExpect(jsonPath("$.suspensionReason").value("fees"))
            .andExpect(jsonPath("$.accommodations[0].assessmentId").value(assessment.toString()))
            .andExpect(jsonPath("$.accommodations[0].extraAttempts").value(1))
            .andExpect(jsonPath("$.accommodations[0].extraMinutes").value(30));
    }

    @Test
    void learners_see_only_their_own_content_progress() throws Exception {
        UUID user = Ids.next();
        Caller learner = queries.caller(queries.tenant, user, Role.LEARNER);
        UUID own = enrollment(user, course, Map.of());
        UUID others = enrollment(Ids.next(), course, Map.of());
        UUID content = queries.database()
            .insert("content", queries.tenant, Ids.next(), Map.of("course_id", course, "title", "Sorting"));
        queries.database()
            .insert("content", queries.tenant, content, Map.of("course_id", course("published"), "title", "Other"));
        progress(own, content, Map.of("status", "completed", "progress", new BigDecimal("100"), "time_spent_mins", 35,
                "completed_at", OffsetDateTime.parse("2026-02-01T00:00:00Z"), "interactions", 7));
        progress(own, Ids.next(), Map.of("status", "in_progress"));
        progress(others, content, Map.of("status", "in_progress"));
        queries.ask(learner, "/queries/enrollments/{id}/contents", own)
            .andExpect(jsonPath("$.items.length()").value(2))
            .andExpect(jsonPath("$.items[0].contentTitle").value("Sorting"))
            .andExpect(jsonPath("$.items[0].status").value("completed"))
            .andExpect(jsonPath("$.items[0].progress").value(100))
            .andExpect(jsonPath("$.items[0].timeSpentMins").value(35))
            .andExpect(jsonPath("$.items[0].interactions").value(7))
            .andExpect(jsonPath("$.items[0].completedAt").value("2026-02-01T00:00:00Z"));
        queries.ask(learner, "/queries/enrollments/{id}/contents", others).andExpect(status().isNotFound());
        assertThat(queries.json(queries.a(Role.INSTRUCTOR), "/queries/enrollments/{id}/contents", others).get("items"))
            .hasSize(1);
    }

    @Test
    void a_waiting_list_has_the_waiting_learners_in_order() throws Exception {
        UUID full = course("published");
        UUID third = waiting(full, 3, null);
        waiting(full, 1, "2026-02-01T00:00:00Z");
        UUID second = waiting(full, 2, null);
        waiting(course("published"), 1, null);
        Caller instructor = queries.a(Role.INSTRUCTOR);
        JsonNode first = queries.json(instructor, "/queries/courses/{id}/waiting-list?limit=1", full);
        assertThat(QuerySide.texts(first, "enrollmentId")).containsExactly(second.toString());
        assertThat(QuerySide.texts(
                queries.json(instructor,
                        "/queries/courses/{id}/waiting-list?limit=1&cursor=" + first.get("next").asString(), full),
                "enrollmentId"))
            .containsExactly(third.toString());
        queries.ask(queries.a(Role.LEARNER), "/queries/courses/{id}/waiting-list", full)
            .andExpect(status().isForbidden());
    }

    @Test
    void a_view_that_changes_by_itself_has_a_version_but_is_always_sent() throws Exception {
        UUID enrollment = enrollment(Ids.next(), course, Map.of("version", 5L));
        queries
            .ask(queries.a(Role.INSTRUCTOR),
                    get("/queries/enrollments/{id}", enrollment).header("If-None-Match", "\"5\""))
            .andExpect(status().isOk())
            .andExpect(header().string("ETag", "\"5\""));
    }

    @Test
    void an_enrollment_shows_its_outcome() throws Exception {
        UUID enrollment = enrollment(Ids.next(), course, Map.of("status", "completed", "outcome", "distinction"));
        queries.ask(queries.a(Role.AUDITOR), "/queries/enrollments/{id}", enrollment)
            .andExpect(jsonPath("$.outcome").value("distinction"));
    }

    @Test
    void learners_see_their_own_enrollments_and_no_others() throws Exception {
        UUID user = Ids.next();
        Caller learner = queries.caller(queries.tenant, user, Role.LEARNER);
        UUID own = enrollment(user, course, Map.of());
        UUID others = enrollment(Ids.next(), course, Map.of());
        queries.ask(learner, "/queries/enrollments/{id}", own).andExpect(status().isOk());
        queries.ask(learner, "/queries/enrollments/{id}", others).andExpect(status().isNotFound());
        assertThat(QuerySide.texts(queries.json(learner, "/queries/users/{id}/enrollments", user), "id"))
            .containsExactly(own.toString());
        queries.ask(learner, "/queries/users/{id}/enrollments", Ids.next()).andExpect(status().isForbidden());
        queries.ask(learner, "/queries/courses/{id}/enrollments", course).andExpect(status().isForbidden());
    }

    @Test
    void the_enrollments_of_a_course_can_be_narrowed_to_an_outcome() throws Exception {
        UUID small = course("published");
        enrollment(Ids.next(), small, Map.of("status", "completed", "outcome", "pass"));
        UUID failed = enrollment(Ids.next(), small, Map.of("status", "failed", "outcome", "fail"));
        Caller instructor = queries.a(Role.INSTRUCTOR);
        assertThat(QuerySide.texts(queries.json(instructor, "/queries/courses/{id}/enrollments", small), "id"))
            .hasSize(2);
        assertThat(QuerySide.texts(queries.json(instructor, "/queries/courses/{id}/enrollments?outcome=fail", small),
                "id"))
            .containsExactly(failed.toString());
        queries.ask(instructor, "/queries/courses/{id}/enrollments?outcome=fails", small)
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.violations[0].message").value("must be one of pass, distinction, fail"));
    }

    private static UUID course(String status) {
        return queries.database()
            .insert("course", queries.tenant, Ids.next(), Map.of("code", "C", "title", "C", "status", status));
    }

    private static UUID enrollment(UUID user, UUID ofCourse, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>(Map.of("user_id", user, "course_id", ofCourse, "status", "active",
                "enrolled_at", OffsetDateTime.parse("2026-01-01T00:00:00Z")));
        row.putAll(columns);
        return queries.database().insert("enrollment", queries.tenant, Ids.next(), row);
    }

    private static UUID endingOn(String day) {
        return queries.database()
            .insert("course", queries.tenant, Ids.next(),
                    Map.of("code", "C", "title", "C", "status", "published", "ends_on", LocalDate.parse(day)));
    }

    private static void progress(UUID enrollment, UUID content, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>(Map.of("enrollment_id", enrollment, "content_id", content));
        row.putAll(columns);
        queries.database().insert("content_progress", queries.tenant, Ids.next(), row);
    }

    private static UUID waiting(UUID ofCourse, int place, @Nullable String endedAt) {
        UUID enrollment = enrollment(Ids.next(), ofCourse, Map.of("status", "waiting"));
        Map<String, Object> row = new HashMap<>(Map.of("course_id", ofCourse, "enrollment_id", enrollment, "place",
                place, "waits_since", OffsetDateTime.parse("2026-01-01T00:00:00Z")));
        if (endedAt != null) {
            row.put("ended_at", OffsetDateTime.parse(endedAt));
        }
        queries.database().insert("waiting_place", queries.tenant, Ids.next(), row);
        return enrollment;
    }

}
