package io.annals.query.attempt;

import java.math.BigDecimal;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class AttemptQueriesTest {

    private static final UUID ASSESSMENT = Ids.next();

    private static final UUID ENROLLMENT = Ids.next();

    private static final UUID LEARNER = Ids.next();

    private static QuerySide queries;

    private static UUID own;

    private static UUID others;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        queries.database()
            .insert("assessment", queries.tenant, ASSESSMENT,
                    Map.of("course_id", Ids.next(), "unit_id", Ids.next(), "title", "Exam", "type", "exam", "max_score",
                            100, "weight", new BigDecimal("12.5"), "status", "published", "version", 1L));
        own = attempt(LEARNER, ENROLLMENT,
                Map.of("status", "graded", "score", new BigDecimal("61.2500"), "passed", true));
        others = attempt(Ids.next(), Ids.next(), Map.of());
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void an_attempt_shows_its_exact_score() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), "/queries/attempts/{id}", own)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.score").value(61.25))
            .andExpect(jsonPath("$.passed").value(true))
            .andExpect(jsonPath("$.userId").value(LEARNER.toString()));
    }

    @Test
    void attempts_are_found_by_assessment_user_and_enrollment() throws Exception {
        Caller instructor = queries.a(Role.INSTRUCTOR);
        assertThat(QuerySide.texts(queries.json(instructor, "/queries/attempts?assessmentId=" + ASSESSMENT), "id"))
            .containsExactlyInAnyOrder(own.toString(), others.toString());
        assertThat(QuerySide.texts(queries.json(instructor, "/queries/attempts?userId=" + LEARNER), "id"))
            .containsExactly(own.toString());
        assertThat(QuerySide.texts(queries.json(instructor, "/queries/enrollments/{id}/attempts", ENROLLMENT), "id"))
            .containsExactly(own.toString());
    }

    @Test
    void a_filter_is_needed() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), "/queries/attempts")
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.code").value("filter-needed"));
    }

    @Test
    void learners_see_their_own_attempts_and_no_others() throws Exception {
        Caller learner = queries.caller(queries.tenant, LEARNER, Role.LEARNER);
        assertThat(QuerySide.texts(queries.json(learner, "/queries/attempts?assessmentId=" + ASSESSMENT), "id"))
            .containsExactly(own.toString());
        assertThat(QuerySide.texts(queries.json(learner, "/queries/enrollments/{id}/attempts", ENROLLMENT), "id"))
            .containsExactly(own.toString());
        queries.ask(learner, "/queries/attempts/{id}", own).andExpect(status().isOk());
        queries.ask(learner, "/queries/attempts/{id}", others).andExpect(status().isNotFound());
        queries.ask(learner, "/queries/attempts?userId=" + Ids.next()).andExpect(status().isForbidden());
    }

    @Test
    void an_assessment_shows_what_it_takes() throws Exception {
        queries.ask(queries.a(Role.LEARNER), "/queries/assessments/{id}", ASSESSMENT)
            .andExpect(status().isOk())
            .andExpect(header().string("ETag", "\"1\""))
            .andExpect(jsonPath("$.configuration.maxScore").value(100))
            .andExpect(jsonPath("$.configuration.weight").value(12.5))
            .andExpect(jsonPath("$.configuration.passingScore").value((Object) null));
    }

    private static UUID attempt(UUID user, UUID enrollment, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>(Map.of("user_id", user, "enrollment_id", enrollment, "course_id",
                Ids.next(), "assessment_id", ASSESSMENT, "attempt_number", 1, "max_score", 100, "status", "in_progress",
                "start_time", OffsetDateTime.parse("2026-01-01T00:00:00Z")));
        row.putAll(columns);
        return queries.database().insert("assessment_attempt", queries.tenant, Ids.next(), row);
    }

}
