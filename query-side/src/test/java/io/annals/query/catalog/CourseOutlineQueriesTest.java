package io.annals.query.catalog;

import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.AssessedCourse;
import io.annals.query.testing.ProjectedReadModels;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.WrittenCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.annals.query.testing.AssessedCourse.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CourseOutlineQueriesTest {

    private static final String OUTLINE = "/queries/courses/{id}/outline";

    private static final AssessedCourse term = new AssessedCourse();

    private static final AssessedCourse theirs = new AssessedCourse();

    private static final WrittenCourse written = new WrittenCourse();

    private static final WrittenCourse draft = new WrittenCourse();

    private static final UUID other = Ids.next();

    private static final UUID theirOther = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        try (ProjectedReadModels documents = new ProjectedReadModels(queries)) {
            documents.happened(queries.tenant, term.outline());
            documents.happened(queries.otherTenant, theirs.outline());
            documents.happened(queries.tenant, written.events());
            documents.happened(queries.tenant, draft.draft());
            documents.happened(queries.tenant, withTheSameModule(other, "Other"));
            documents.happened(queries.otherTenant, withTheSameModule(theirOther, "Their other"));
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
        assertThat(course.at("/course/title").asString()).isEqualTo("Art");
        assertThat(course.at("/modules/0/module/title").asString()).isEqualTo("Seeing");
        assertThat(unit.get("contents").valueStream().map((content) -> content.at("/content/title").asString()))
            .containsExactly("Shadows", "Unfinished");
        assertThat(unit.at("/contents/0/content/contentData/a.b").asString()).isEqualTo("c");
        assertThat(unit.at("/assessments/0/assessmentId").asString()).isEqualTo(term.assessment.toString());
        assertThat(unit.at("/assessments/0/weight").asDouble()).isEqualTo(12.5);
        assertThat(unit.at("/assessments/0/dueAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
    }

    @Test
    void a_learner_sees_what_is_published() throws Exception {
        JsonNode course = queries.json(queries.a(Role.LEARNER), OUTLINE, term.course);
        assertThat(course.at("/modules/0/units/0/contents")
            .valueStream()
            .map((content) -> content.at("/content/title").asString())).containsExactly("Shadows");
    }

    @Test
    void an_author_sees_all_that_was_said_of_modules_units_contents_and_resources() throws Exception {
        JsonNode course = queries.json(queries.a(Role.INSTRUCTOR), OUTLINE, written.course);
        assertThat(course.get("outlineVersion").asInt()).isOne();
        JsonNode one = course.at("/modules/0");
        assertThat(one.get("status").asString()).isEqualTo("published");
        assertThat(one.get("publishedAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
        assertThat(one.at("/module/learningObjectives").toString()).isEqualTo("[\"do\"]");
        assertThat(one.at("/module/metadata").toString()).isEqualTo("{\"k\":1}");
        JsonNode two = course.at("/modules/1");
        assertThat(two.get("status").asString()).isEqualTo("draft");
        assertThat(two.get("publishedAt").isNull()).isTrue();
        assertThat(two.at("/requirements/0/prerequisiteModuleId").asString()).isEqualTo(written.one.toString());
        assertThat(two.at("/requirements/0/requirementType").asString()).isEqualTo("min_score");
        assertThat(two.at("/requirements/0/minScore").asDouble()).isEqualTo(50.5);
        JsonNode unit = one.at("/units/1");
        assertThat(one.at("/units/0/status").asString()).isEqualTo("retired");
        assertThat(unit.at("/unit/settings").toString()).isEqualTo("{\"s\":true}");
        JsonNode content = unit.at("/contents/1");
        assertThat(content.at("/content/required").asBoolean()).isFalse();
        assertThat(content.get("sequenceNo").asInt()).isEqualTo(2);
        assertThat(content.at("/content/metadata").toString()).isEqualTo("{\"m\":2}");
        assertThat(content.at("/resources/0/resource/url").asString()).isEqualTo("https://example.org/r");
        assertThat(content.at("/resources/0/resource/sizeBytes").asLong()).isEqualTo(9);
        assertThat(content.at("/resources/0/resource/metadata").toString()).isEqualTo("{\"n\":3}");
    }

    @Test
    void a_learner_sees_nothing_that_is_retired_or_stands_in_it() throws Exception {
        JsonNode course = queries.json(queries.a(Role.LEARNER), OUTLINE, written.course);
        assertThat(course.get("modules").size()).isOne();
        assertThat(course.at("/modules/0/units").size()).isOne();
        JsonNode unit = course.at("/modules/0/units/0");
        assertThat(unit.get("sequenceNo").asInt()).isEqualTo(2);
        assertThat(unit.get("contents").valueStream().map((content) -> content.get("contentId").asString()))
            .containsExactly(written.x.toString());
    }

    @Test
    void a_learner_sees_no_draft() throws Exception {
        queries.ask(queries.a(Role.LEARNER), OUTLINE, draft.course).andExpect(status().isNotFound());
        queries.ask(queries.a(Role.INSTRUCTOR), OUTLINE, draft.course).andExpect(status().isOk());
        queries.ask(queries.a(Role.AUDITOR), OUTLINE, draft.course).andExpect(status().isOk());
    }

    @Test
    void the_answer_carries_the_version_of_the_course() throws Exception {
        queries.ask(queries.a(Role.LEARNER), OUTLINE, term.course).andExpect(header().string("ETag", "\"7\""));
    }

    @Test
    void a_course_of_another_tenant_is_not_there() throws Exception {
        queries.ask(queries.a(Role.TENANT_ADMIN), OUTLINE, theirs.course).andExpect(status().isNotFound());
    }

    @Test
    void courses_and_tenants_may_use_the_same_ids_for_their_items() throws Exception {
        assertThat(firstModule(queries.a(Role.INSTRUCTOR), other)).isEqualTo(written.one + " Other");
        assertThat(firstModule(queries.a(Role.INSTRUCTOR), written.course)).isEqualTo(written.one + " One");
        Caller theirAuthor = queries.caller(queries.otherTenant, Ids.next(), Role.INSTRUCTOR);
        assertThat(firstModule(theirAuthor, theirOther)).isEqualTo(written.one + " Their other");
    }

    private static String firstModule(Caller caller, UUID course) throws Exception {
        JsonNode module = queries.json(caller, OUTLINE, course).at("/modules/0");
        return module.get("moduleId").asString() + " " + module.at("/module/title").asString();
    }

    /** A course whose module has the id of a module of {@link #written}. */
    private static DomainEvent[] withTheSameModule(UUID course, String title) {
        return new DomainEvent[] {
                new CourseCreated(course, null, null, title, CourseDetails.titled(title), null, null, List.of(),
                        CourseSettings.NONE, null, NOON),
                new ModuleAdded(course, written.one, 1, Module.titled(title), true, NOON) };
    }

}
