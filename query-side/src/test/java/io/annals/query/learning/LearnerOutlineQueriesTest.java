package io.annals.query.learning;

import java.util.List;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.query.testing.ProjectedReadModels;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.StudiedCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class LearnerOutlineQueriesTest {

    private static final String OUTLINE = "/queries/enrollments/{id}/outline";

    private static final StudiedCourse course = new StudiedCourse();

    private static final StudiedCourse changed = new StudiedCourse();

    private static final UUID ADA = Ids.next();

    private static final UUID ADAS = Ids.next();

    private static final UUID ADAS_QUIZ = Ids.next();

    private static final UUID BEN = Ids.next();

    private static final UUID BENS = Ids.next();

    private static final UUID CAS = Ids.next();

    private static final UUID CASS = Ids.next();

    private static final UUID THEIRS = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        try (ProjectedReadModels documents = new ProjectedReadModels(queries)) {
            documents.happened(queries.tenant, course.outline());
            documents.happened(queries.tenant, course.learner(ADA, "Ada", ADAS));
            documents.happened(queries.tenant, course.studied(ADA, ADAS, course.shadows, 12),
                    course.completed(ADA, ADAS, course.shadows), course.quizStarted(ADA, ADAS, ADAS_QUIZ, 1),
                    new AttemptSubmitted(ADAS_QUIZ, ADAS, ADA, course.quiz, 0, StudiedCourse.NOON),
                    course.counts(ADA, ADAS, course.quiz, ADAS_QUIZ, "8", 10, true),
                    new AccommodationGranted(ADAS, ADA, course.course, course.quiz, 1, 0, StudiedCourse.NOON));
            documents.happened(queries.tenant, course.learner(BEN, "Ben", BENS));
            documents.happened(queries.tenant, course.opened(BEN, BENS, course.shadows),
                    course.quizStarted(BEN, BENS, Ids.next(), 1));
            documents.happened(queries.tenant, changed.outline());
            documents.happened(queries.tenant, changed.learner(CAS, "Cas", CASS));
            documents.happened(queries.tenant, new ContentRetired(changed.course, changed.shadows, StudiedCourse.NOON));
            StudiedCourse theirs = new StudiedCourse();
            documents.happened(queries.otherTenant, theirs.outline());
            documents.happened(queries.otherTenant, theirs.learner(Ids.next(), "Fay", THEIRS));
        }
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void a_module_opens_when_its_requirements_are_met() throws Exception {
        JsonNode outline = outline(ADAS);
        assertThat(outline.at("/modules/1/locked").asBoolean()).isFalse();
        assertThat(outline.at("/modules/1/locks").size()).isZero();
        assertThat(outline.at("/modules/0/state").asString()).isEqualTo("completed");
        assertThat(outline.at("/modules/1/state").asString()).isEqualTo("not_started");
        assertThat(outline.get("progress").decimalValue()).isEqualByComparingTo("50");
        assertThat(outline.get("doneItems").asInt()).isEqualTo(2);
        assertThat(outline.get("requiredItems").asInt()).isEqualTo(4);
        assertThat(outline.get("outlineVersion").asInt()).isOne();
    }

    @Test
    void a_locked_module_lists_its_unmet_requirements() throws Exception {
        JsonNode module = outline(BENS).at("/modules/1");
        assertThat(module.get("locked").asBoolean()).isTrue();
        JsonNode lock = module.at("/locks/0");
        assertThat(lock.get("requirementId").asString()).isEqualTo(course.requirement.toString());
        assertThat(lock.get("prerequisiteModuleId").asString()).isEqualTo(course.one.toString());
        assertThat(lock.get("requirementType").asString()).isEqualTo("completed");
        assertThat(lock.get("reason").asString()).isEqualTo("In module \"Seeing\" every required content must be "
                + "completed, and every required assessment must be passed.");
        assertThat(texts(lock.get("missing"), "title")).containsExactly("Shadows", "Quiz");
        assertThat(texts(lock.get("missing"), "kind")).containsExactly("content", "assessment");
        assertThat(texts(lock.get("missing"), "id")).containsExactly(course.shadows.toString(), course.quiz.toString());
    }

    @Test
    void contents_show_progress_and_drafts_are_hidden() throws Exception {
        JsonNode contents = outline(ADAS).at("/modules/0/units/0/contents");
        assertThat(titles(contents)).containsExactly("Shadows", "More shadows");
        assertThat(texts(contents, "state")).containsExactly("completed", "not_started");
        assertThat(texts(contents, "requiredForLearner")).containsExactly("true", "false");
        assertThat(contents.at("/0/timeSpentMins").asInt()).isEqualTo(12);
        assertThat(contents.at("/0/completedAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
        assertThat(outline(BENS).at("/modules/0/units/0/contents/0/state").asString()).isEqualTo("in_progress");
    }

    @Test
    void assessments_show_the_result_and_attempts_left() throws Exception {
        JsonNode passed = outline(ADAS).at("/modules/0/units/0/assessments/0");
        assertThat(passed.get("state").asString()).isEqualTo("completed");
        assertThat(passed.get("score").decimalValue()).isEqualByComparingTo("8");
        assertThat(passed.get("percent").decimalValue()).isEqualByComparingTo("80");
        assertThat(passed.get("countingAttemptId").asString()).isEqualTo(ADAS_QUIZ.toString());
        assertThat(passed.get("attemptsUsed").asInt()).isOne();
        assertThat(passed.get("attemptsLeft").asInt()).isEqualTo(2);
        assertThat(passed.get("missing").asBoolean()).isFalse();
        JsonNode begun = outline(BENS).at("/modules/0/units/0/assessments/0");
        assertThat(begun.get("state").asString()).isEqualTo("in_progress");
        assertThat(begun.get("openAttemptId").isNull()).isFalse();
        assertThat(begun.get("attemptsLeft").asInt()).isOne();
        assertThat(begun.get("missing").asBoolean()).isTrue();
        JsonNode unlimited = outline(BENS).at("/modules/1/units/0/assessments/0");
        assertThat(unlimited.get("attemptsLeft").isNull()).isTrue();
        assertThat(unlimited.get("missing").asBoolean()).isFalse();
    }

    @Test
    void retired_items_that_the_learners_version_requires_are_shown() throws Exception {
        JsonNode outline = outline(CASS);
        assertThat(titles(outline.at("/modules/0/units/0/contents"))).contains("Shadows");
        assertThat(outline.get("requiredItems").asInt()).isEqualTo(4);
    }

    @Test
    void learners_see_their_own_outline_only() throws Exception {
        queries.json(queries.caller(queries.tenant, ADA, Role.LEARNER), OUTLINE, ADAS);
        queries.ask(queries.caller(queries.tenant, BEN, Role.LEARNER), OUTLINE, ADAS).andExpect(status().isNotFound());
    }

    @Test
    void another_tenants_enrollment_is_not_there() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), OUTLINE, THEIRS).andExpect(status().isNotFound());
    }

    private static JsonNode outline(UUID enrollment) throws Exception {
        return queries.json(queries.a(Role.INSTRUCTOR), OUTLINE, enrollment);
    }

    private static List<String> titles(JsonNode contents) {
        return contents.valueStream().map((content) -> content.at("/content/title").asString()).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map((item) -> item.get(field).asString()).toList();
    }

}
