package io.annals.query.dashboard;

import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.query.testing.ProjectedDocuments;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.Term;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class LearnerDashboardQueriesTest {

    private static final String DASHBOARD = "/queries/users/{id}/dashboard";

    private static final Term term = new Term();

    private static final UUID ADA = Ids.next();

    private static final UUID BEN = Ids.next();

    private static final UUID THEIRS = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        UUID enrollment = Ids.next();
        try (ProjectedDocuments documents = new ProjectedDocuments(queries.bean(MongoDatabase.class))) {
            documents.happened(queries.tenant, term.outline());
            documents.happened(queries.tenant, term.learner(ADA, "Ada", enrollment));
            documents.happened(queries.tenant, term.attempt(ADA, enrollment, 1, "81.5"));
            documents.happened(queries.tenant, term.attempt(ADA, enrollment, 2, "30"));
            documents.happened(queries.tenant, term.learner(BEN, "Ben", Ids.next()));
            documents.happened(queries.tenant, new UserErased(BEN, Term.NOON));
            documents.happened(queries.otherTenant, new Term().learner(THEIRS, "Cas", Ids.next()));
        }
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void learners_see_their_courses_and_results_with_titles() throws Exception {
        JsonNode dashboard = queries.json(queries.caller(queries.tenant, ADA, Role.LEARNER), DASHBOARD, ADA);
        JsonNode course = dashboard.at("/enrollments/0");
        JsonNode result = course.at("/results/0");
        assertThat(dashboard.at("/name/first").asString()).isEqualTo("Ada");
        assertThat(course.get("courseTitle").asString()).isEqualTo("Art");
        assertThat(course.get("courseCode").asString()).isEqualTo("ART-1");
        assertThat(course.get("status").asString()).isEqualTo("active");
        assertThat(result.get("title").asString()).isEqualTo("Essay");
        assertThat(result.get("attempts").asInt()).isEqualTo(2);
        assertThat(result.get("bestScore").asDouble()).isEqualTo(81.5);
        assertThat(result.at("/latest/score").asDouble()).isEqualTo(30);
        assertThat(result.at("/latest/gradedAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
    }

    @Test
    void an_erased_person_has_no_name() throws Exception {
        JsonNode dashboard = queries.json(queries.a(Role.INSTRUCTOR), DASHBOARD, BEN);
        assertThat(dashboard.get("erased").asBoolean()).isTrue();
        assertThat(dashboard.get("name").isNull()).isTrue();
        assertThat(dashboard.get("enrollments").size()).isOne();
    }

    @Test
    void a_learner_does_not_see_the_dashboard_of_somebody_else() throws Exception {
        queries.ask(queries.caller(queries.tenant, ADA, Role.LEARNER), DASHBOARD, BEN)
            .andExpect(status().isForbidden());
    }

    @Test
    void a_learner_of_another_tenant_is_not_there() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), DASHBOARD, THEIRS).andExpect(status().isNotFound());
    }

}
