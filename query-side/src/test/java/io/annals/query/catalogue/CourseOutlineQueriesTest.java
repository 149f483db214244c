package io.annals.query.catalogue;

import com.mongodb.client.MongoDatabase;
import io.annals.api.Role;
import io.annals.query.testing.ProjectedDocuments;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.Term;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CourseOutlineQueriesTest {

    private static final String OUTLINE = "/queries/courses/{id}/outline";

    private static final Term term = new Term();

    private static final Term theirs = new Term();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        try (ProjectedDocuments documents = new ProjectedDocuments(queries.bean(MongoDatabase.class))) {
            documents.happened(queries.tenant, term.outline());
            documents.happened(queries.otherTenant, theirs.outline());
        }
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void an_author_sees_the_whole_outline_in_order() throws Exception {
        JsonNode course = queries.json(queries.a(Role.INSTRUCTOR), OUTLINE, term.course);
        JsonNode unit = course.at("/modules/0/units/0");
        assertThat(course.get("id").asString()).isEqualTo(term.course.toString());
        assertThat(course.get("title").asString()).isEqualTo("Art");
        assertThat(course.at("/modules/0/title").asString()).isEqualTo("Seeing");
        assertThat(unit.get("contents").valueStream().map((content) -> content.get("title").asString()))
            .containsExactly("Shadows", "Unfinished");
        assertThat(unit.at("/contents/0/contentData/a.b").asString()).isEqualTo("c");
        assertThat(unit.at("/assessments/0/assessmentId").asString()).isEqualTo(term.assessment.toString());
        assertThat(unit.at("/assessments/0/weight").asDouble()).isEqualTo(12.5);
        assertThat(unit.at("/assessments/0/dueAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
    }

    @Test
    void a_learner_sees_what_is_published() throws Exception {
        JsonNode course = queries.json(queries.a(Role.LEARNER), OUTLINE, term.course);
        assertThat(course.at("/modules/0/units/0/contents")
            .valueStream()
            .map((content) -> content.get("title").asString())).containsExactly("Shadows");
    }

    @Test
    void the_answer_carries_the_version_of_the_course() throws Exception {
        queries.ask(queries.a(Role.LEARNER), OUTLINE, term.course).andExpect(header().string("ETag", "\"7\""));
    }

    @Test
    void a_course_of_another_tenant_is_not_there() throws Exception {
        queries.ask(queries.a(Role.TENANT_ADMIN), OUTLINE, theirs.course).andExpect(status().isNotFound());
    }

}
