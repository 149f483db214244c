package io.annals.query.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.query.testing.ProjectedDocuments;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.Term;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class GradebookQueriesTest {

    private static final String GRADEBOOK = "/queries/courses/{id}/gradebook";

    private static final String ROW = "/queries/enrollments/{id}/gradebook";

    private static final Term term = new Term();

    private static final Term theirs = new Term();

    private static final UUID ADA = Ids.next();

    private static final UUID ADAS_ENROLLMENT = Ids.next();

    private static final UUID THEIR_ENROLLMENT = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        try (ProjectedDocuments documents = new ProjectedDocuments(queries.bean(MongoDatabase.class))) {
            documents.happened(queries.tenant, term.outline());
            documents.happened(queries.tenant, term.learner(ADA, "Ada", ADAS_ENROLLMENT));
            documents.happened(queries.tenant, term.attempt(ADA, ADAS_ENROLLMENT, 1, "81.5"));
            documents.happened(queries.tenant, term.attempt(ADA, ADAS_ENROLLMENT, 2, "30"));
            for (String name : List.of("Ben", "Cas", "Dan", "Eve")) {
                documents.happened(queries.tenant, term.learner(Ids.next(), name, Ids.next()));
            }
            documents.happened(queries.otherTenant, theirs.outline());
            documents.happened(queries.otherTenant, theirs.learner(Ids.next(), "Fay", THEIR_ENROLLMENT));
        }
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void a_row_shows_all_attempts_and_which_counts() throws Exception {
        JsonNode row = queries.json(queries.a(Role.INSTRUCTOR), ROW, ADAS_ENROLLMENT);
        JsonNode result = row.at("/results/0");
        assertThat(row.at("/userName/first").asString()).isEqualTo("Ada");
        assertThat(result.get("title").asString()).isEqualTo("Essay");
        assertThat(result.get("score").asDouble()).isEqualTo(81.5);
        assertThat(result.get("countingAttemptId")).isEqualTo(result.at("/attempts/0/attemptId"));
        assertThat(result.get("attempts").size()).isEqualTo(2);
    }

    @Test
    void the_gradebook_of_a_course_comes_page_by_page() throws Exception {
        List<String> learners = new ArrayList<>();
        JsonNode page = queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK + "?limit=2", term.course);
        while (true) {
            page.get("items").forEach((row) -> learners.add(row.at("/userName/first").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            page = queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK + "?limit=2&cursor={cursor}", term.course,
                    page.get("next").asString());
        }
        assertThat(learners).containsExactlyInAnyOrder("Ada", "Ben", "Cas", "Dan", "Eve");
    }

    @Test
    void learners_see_their_own_row_only() throws Exception {
        queries.json(queries.caller(queries.tenant, ADA, Role.LEARNER), ROW, ADAS_ENROLLMENT);
        queries.ask(queries.a(Role.LEARNER), ROW, ADAS_ENROLLMENT).andExpect(status().isNotFound());
        queries.ask(queries.a(Role.LEARNER), GRADEBOOK, term.course).andExpect(status().isForbidden());
    }

    @Test
    void another_tenant_has_its_own_gradebook() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), ROW, THEIR_ENROLLMENT).andExpect(status().isNotFound());
        assertThat(queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK, theirs.course).get("items").size()).isZero();
    }

    @Test
    void a_forged_cursor_is_refused() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), GRADEBOOK + "?cursor=x", term.course)
            .andExpect(status().isBadRequest());
    }

}
