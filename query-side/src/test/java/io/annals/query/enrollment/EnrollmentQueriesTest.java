package io.annals.query.enrollment;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            "completed, archived, 2026-01-01T00:00:00Z, completed",
            "withdrawn, published, 2026-12-01T00:00:00Z, withdrawn" })
    void the_status_that_counts_now_is_computed_when_it_is_read(String stored, String ofCourse, String startDate,
            String effective) throws Exception {
        UUID enrollment = enrollment(Ids.next(), ofCourse.equals("archived") ? archived : course,
                Map.of("status", stored, "start_date", OffsetDateTime.parse(startDate), "version", 2L));
        queries.ask(queries.a(Role.INSTRUCTOR), get("/queries/enrollments/{id}", enrollment))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.status").value(stored))
            .andExpect(jsonPath("$.effectiveStatus").value(effective));
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
    void an_enrolment_shows_its_outcome() throws Exception {
        UUID enrollment = enrollment(Ids.next(), course, Map.of("status", "completed", "outcome", "distinction"));
        queries.ask(queries.a(Role.AUDITOR), "/queries/enrollments/{id}", enrollment)
            .andExpect(jsonPath("$.outcome").value("distinction"));
    }

    @Test
    void learners_see_their_own_enrolments_and_no_others() throws Exception {
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
    void the_enrolments_of_a_course_can_be_narrowed_to_an_outcome() throws Exception {
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

}
