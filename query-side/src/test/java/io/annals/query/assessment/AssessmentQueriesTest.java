package io.annals.query.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class AssessmentQueriesTest {

    private static final UUID EXAM = Ids.next();

    private static final UUID DRAFT = Ids.next();

    private static final UUID POOL = Ids.next();

    private static final UUID RIGHT = Ids.next();

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-02-01T12:00:00Z");

    private static final String BODY = """
            {"type": "single_choice", "options": [
              {"optionId": "%s", "text": "Yes", "correct": true, "metadata": {}},
              {"optionId": "%s", "text": "No", "correct": false, "metadata": {}}]}""".formatted(RIGHT, Ids.next());

    private static QuerySide queries;

    private static Caller author;

    private static Caller learner;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        author = queries.a(Role.INSTRUCTOR);
        learner = queries.a(Role.LEARNER);
        assessment(EXAM, "published", 2);
        assessment(DRAFT, "draft", null);
        section(EXAM, EXAM, 2, null);
        section(EXAM, POOL, 1, 1);
        section(DRAFT, DRAFT, 1, null);
        for (int place = 1; place <= 3; place++) {
            question(EXAM, EXAM, place, "Rest " + place);
        }
        question(EXAM, POOL, 1, "First");
        question(EXAM, POOL, null, "Removed");
        version(1, "[]", NOON);
        version(2,
                "[{\"sectionId\": \"%s\", \"section\": {\"title\": \"All\", \"drawCount\": 1}, \"questionIds\": [\"%s\", \"%s\"]}]"
                    .formatted(EXAM, Ids.next(), Ids.next()),
                NOON);
        version(3, "[]", null);
        asked(2, 2, "Second");
        asked(2, 1, "First");
        asked(1, 1, "Before");
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void an_assessment_shows_its_latest_version() throws Exception {
        queries.ask(learner, "/queries/assessments/{id}", EXAM)
            .andExpect(status().isOk())
            .andExpect(header().string("ETag", "\"7\""))
            .andExpect(jsonPath("$.configuration.maxScore").value(10))
            .andExpect(jsonPath("$.configuration.settings.required").value(false))
            .andExpect(jsonPath("$.configuration.settings.countingAttempt").value("latest"))
            .andExpect(jsonPath("$.configuration.settings.opensAt").value("2026-02-01T12:00:00Z"))
            .andExpect(jsonPath("$.sections.length()").value(1))
            .andExpect(jsonPath("$.sections[0].section.title").value("All"))
            .andExpect(jsonPath("$.sections[0].section.drawCount").value(1))
            .andExpect(jsonPath("$.sections[0].questions").value(2))
            .andExpect(jsonPath("$.questionCount").value(4))
            .andExpect(jsonPath("$.versionNo").value(2))
            .andExpect(jsonPath("$.workingCopy").value((Object) null));
    }

    @Test
    void authors_see_the_working_copy_too() throws Exception {
        queries.ask(author, "/queries/assessments/{id}", EXAM)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.configuration.maxScore").value(10))
            .andExpect(jsonPath("$.workingCopy.configuration.maxScore").value(12))
            .andExpect(jsonPath("$.workingCopy.hasUnreleasedChanges").value(true))
            .andExpect(jsonPath("$.workingCopy.configuration.weight").value(12.5))
            .andExpect(jsonPath("$.workingCopy.configuration.settings.answersShown").value("never"))
            .andExpect(jsonPath("$.workingCopy.sections[0].sectionId").value(POOL.toString()))
            .andExpect(jsonPath("$.workingCopy.sections[0].section.drawCount").value(1))
            .andExpect(jsonPath("$.workingCopy.sections[0].questions").value(1))
            .andExpect(jsonPath("$.workingCopy.sections[1].questions").value(3));
    }

    @Test
    void only_authors_and_auditors_see_a_draft() throws Exception {
        queries.ask(learner, "/queries/assessments/{id}", DRAFT).andExpect(status().isNotFound());
        queries.ask(queries.a(Role.AUDITOR), "/queries/assessments/{id}", DRAFT)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.workingCopy").value((Object) null));
        queries.ask(author, "/queries/assessments/{id}", DRAFT)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.versionNo").value((Object) null))
            .andExpect(jsonPath("$.sections.length()").value(1))
            .andExpect(jsonPath("$.sections[0].questions").value(0));
    }

    @Test
    void questions_come_with_their_right_answers_in_order_page_by_page() throws Exception {
        JsonNode first = queries.json(author, "/queries/assessments/{id}/questions?limit=2", EXAM);
        assertThat(questionTexts(first.get("items"))).containsExactly("First", "Rest 1");
        assertThat(first.at("/items/0/question/body/options/0/correct").asBoolean()).isTrue();
        assertThat(first.at("/items/0/question/body/type").asString()).isEqualTo("single_choice");
        assertThat(first.at("/items/0/question/explanation/text").asString()).isEqualTo("So");
        assertThat(first.at("/items/0/question/points").decimalValue()).isEqualByComparingTo("2.5");
        JsonNode second = queries.json(author, "/queries/assessments/{id}/questions?limit=2&cursor={next}", EXAM,
                first.get("next").asString());
        assertThat(questionTexts(second.get("items"))).containsExactly("Rest 2", "Rest 3");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void versions_are_listed_once_they_are_released() throws Exception {
        JsonNode first = queries.json(author, "/queries/assessments/{id}/versions?limit=1", EXAM);
        assertThat(QuerySide.texts(first, "versionNo")).containsExactly("1");
        JsonNode second = queries.json(author, "/queries/assessments/{id}/versions?limit=1&cursor={next}", EXAM,
                first.get("next").asString());
        assertThat(QuerySide.texts(second, "versionNo")).containsExactly("2");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_version_has_its_own_questions() throws Exception {
        JsonNode version = queries.json(author, "/queries/assessments/{id}/versions/2", EXAM);
        assertThat(questionTexts(version.get("questions"))).containsExactly("First", "Second");
        assertThat(version.at("/questions/0/question/body/options/0/optionId").asString()).isEqualTo(RIGHT.toString());
        assertThat(version.at("/sections/0/questionIds").size()).isEqualTo(2);
        assertThat(version.at("/releasedAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
        queries.ask(author, "/queries/assessments/{id}/versions/3", EXAM).andExpect(status().isNotFound());
        queries.ask(author, "/queries/assessments/{id}/versions/0", EXAM).andExpect(status().isBadRequest());
    }

    private static List<String> questionTexts(JsonNode questions) {
        return questions.valueStream().map((question) -> question.at("/question/text").asString()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "questions", "versions", "versions/2" })
    void learners_never_get_a_key(String what) throws Exception {
        for (Role role : new Role[] { Role.LEARNER, Role.ANALYST, Role.AUDITOR }) {
            queries.ask(queries.a(role), "/queries/assessments/" + EXAM + "/" + what)
                .andExpect(status().isForbidden())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("course:author")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/questions", "/versions", "/versions/2", "/item-analysis" })
    void another_tenants_assessment_does_not_exist(String what) throws Exception {
        queries
            .ask(queries.caller(queries.otherTenant, Ids.next(), Role.INSTRUCTOR),
                    "/queries/assessments/" + EXAM + what)
            .andExpect(status().isNotFound());
    }

    private static void assessment(UUID id, String status, @Nullable Integer version) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("course_id", Ids.next(), "unit_id", Ids.next(),
                "title", "Exam", "type", "exam", "max_score", 10, "status", status, "version", 7L));
        row.put("version_no", version);
        row.put("has_unreleased_changes", true);
        row.put("settings", """
                {"markedAsWhole": false, "required": false, "countingAttempt": "latest", "expiry": "grace",
                 "opensAt": "2026-02-01T12:00:00Z", "other": {"a": 1}}""");
        row.put("working_copy", """
                {"maxScore": 12, "passingScore": null, "weight": 12.5, "settings": {"answersShown": "never"}}""");
        queries.database().insert("assessment", queries.tenant, id, row);
    }

    private static void section(UUID assessment, UUID section, int place, @Nullable Integer drawCount) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("assessment_id", assessment, "sequence_no", place));
        row.put("draw_count", drawCount);
        queries.database().insert("assessment_section", queries.tenant, section, row);
    }

    private static void question(UUID assessment, UUID section, @Nullable Integer place, String text) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("assessment_id", assessment, "section_id", section,
                "type", "single_choice", "question_text", text, "points", new BigDecimal("2.5"), "body", BODY,
                "explanation", "{\"text\": \"So\"}", "metadata", "{}"));
        row.put("sequence_no", place);
        queries.database().insert("question", queries.tenant, Ids.next(), row);
    }

    private static void version(int number, String sections, @Nullable OffsetDateTime releasedAt) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("assessment_id", EXAM, "version_no", number,
                "max_score", 10, "question_count", 2 * number, "settings", "{}", "sections", sections));
        row.put("released_at", releasedAt);
        queries.database().insert("assessment_version", queries.tenant, Ids.next(), row);
    }

    private static void asked(int version, int place, String text) {
        queries.database()
            .insert("question_version", queries.tenant, Ids.next(),
                    Map.of("assessment_id", EXAM, "version_no", version, "question_id", Ids.next(), "section_id", EXAM,
                            "sequence_no", place, "type", "single_choice", "question_text", text, "points",
                            new BigDecimal("2.5"), "body", BODY, "explanation", "{}"));
    }

}
