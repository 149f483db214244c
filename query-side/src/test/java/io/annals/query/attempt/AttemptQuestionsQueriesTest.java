package io.annals.query.attempt;

import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The clock stands at noon on March 1, 2026. */
class AttemptQuestionsQueriesTest {

    private static final UUID LEARNER = Ids.next();

    private static QuerySide queries;

    private static AskedAttempt asked;

    private static UUID attempt;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        asked = new AskedAttempt(queries, "{\"expiry\": \"grace\", \"graceSeconds\": 120}");
        attempt = asked.attempt(LEARNER, Ids.next(), 1,
                Map.of("deadline", AskedAttempt.time("2026-03-01T12:30:00Z"), "answers", 3, "version", 4L));
        asked.response(attempt, asked.essay, 1, 3,
                Map.of("response_data", "{\"type\": \"text\", \"text\": \"A thought\"}"));
        asked.response(attempt, asked.choice, 2, 4, Map.of("response_data", asked.chosen(asked.wrong), "answer_no", 3,
                "answered_at", AskedAttempt.time("2026-03-01T11:10:00Z")));
        asked.response(attempt, asked.ordering, 3, 3, Map.of());
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void a_learner_resumes_with_questions_and_saved_answers() throws Exception {
        JsonNode view = queries.json(learner(), "/queries/attempts/{id}/questions", attempt);
        assertThat(view.get("title").asString()).isEqualTo("Quiz");
        assertThat(view.get("answers").asInt()).isEqualTo(3);
        JsonNode questions = view.get("questions");
        assertThat(questions.valueStream().map((question) -> question.get("questionId").asString()))
            .containsExactly(asked.essay.toString(), asked.choice.toString(), asked.ordering.toString());
        JsonNode choice = questions.get(1);
        assertThat(choice.get("response").get("type").asString()).isEqualTo("chosen");
        assertThat(choice.get("body").get("options").valueStream().map((option) -> option.get("id").asString()))
            .containsExactly(asked.wrong.toString(), asked.right.toString());
        assertThat(questions.get(0).get("body").get("maxWords").asInt()).isEqualTo(100);
        assertThat(questions.get(2).get("body").get("options").get(0).get("text").asString()).isEqualTo("Second");
        assertThat(questions.get(2).get("response").isNull()).isTrue();
    }

    @Test
    void the_time_left_is_that_of_the_server() throws Exception {
        queries.ask(learner(), "/queries/attempts/{id}/questions", attempt)
            .andExpect(jsonPath("$.serverTime").value("2026-03-01T12:00:00Z"))
            .andExpect(jsonPath("$.deadline").value("2026-03-01T12:30:00Z"))
            .andExpect(jsonPath("$.handInUntil").value("2026-03-01T12:32:00Z"))
            .andExpect(jsonPath("$.secondsLeft").value(1800))
            .andExpect(header().string("ETag", "\"4\""));
    }

    @Test
    void no_right_answer_is_shown() throws Exception {
        String raw = queries.json(learner(), "/queries/attempts/{id}/questions", attempt).toString();
        assertThat(raw).contains("What is it?")
            .doesNotContain("correct", "explanation", "key", "rubric", "secret", "metadata", "pointsEarned",
                    AskedAttempt.KEY_TEXT, "THREE-THOUGHTS");
    }

    @Test
    void only_the_learner_and_managers_of_enrollments_see_it() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), "/queries/attempts/{id}/questions", attempt).andExpect(status().isOk());
        queries.ask(queries.a(Role.LEARNER), "/queries/attempts/{id}/questions", attempt)
            .andExpect(status().isNotFound());
        queries.ask(queries.a(Role.AUDITOR), "/queries/attempts/{id}/questions", attempt)
            .andExpect(status().isNotFound());
        queries.ask(learner(), "/queries/attempts/{id}/questions", Ids.next()).andExpect(status().isNotFound());
        queries
            .ask(queries.caller(queries.otherTenant, LEARNER, Role.LEARNER), "/queries/attempts/{id}/questions",
                    attempt)
            .andExpect(status().isNotFound());
    }

    @Test
    void the_time_is_over_once_the_assessment_is_closed() throws Exception {
        AskedAttempt closed = new AskedAttempt(queries, "{}");
        queries.database()
            .jdbc()
            .sql("update lms.assessment set status = 'closed', closed_at = '2026-03-01T11:30:00Z' where id = ?")
            .param(closed.assessment)
            .update();
        UUID late = closed.attempt(LEARNER, Ids.next(), 1,
                Map.of("deadline", AskedAttempt.time("2026-03-01T12:30:00Z")));
        queries.ask(learner(), "/queries/attempts/{id}/questions", late)
            .andExpect(jsonPath("$.deadline").value("2026-03-01T11:30:00Z"))
            .andExpect(jsonPath("$.secondsLeft").value(0));
    }

    @Test
    void an_assessment_that_is_not_projected_yet_is_unavailable() throws Exception {
        UUID ahead = asked.attempt(LEARNER, Ids.next(), 2, Map.of("assessment_version", 7));
        queries.ask(learner(), "/queries/attempts/{id}/questions", ahead)
            .andExpect(status().isServiceUnavailable())
            .andExpect(jsonPath("$.code").value("projection-behind"));
    }

    private static Caller learner() {
        return queries.caller(queries.tenant, LEARNER, Role.LEARNER);
    }

}
