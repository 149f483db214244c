package io.annals.query.attempt;

import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The clock stands at noon on March 1, 2026. */
class ReviewQueriesTest {

    private static final UUID LEARNER = Ids.next();

    private static final UUID GRADER = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void learners_see_scores_feedback_and_right_answers_once_graded() throws Exception {
        AskedAttempt asked = new AskedAttempt(queries, "{\"answersShown\": \"when_graded\"}");
        JsonNode review = review(learner(), graded(asked));
        assertThat(review.get("score").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(review.get("answersShown").asBoolean()).isTrue();
        JsonNode choice = review.get("questions").get(0);
        assertThat(choice.get("correct").asBoolean()).isTrue();
        assertThat(choice.get("key").get("optionIds").get(0).asString()).isEqualTo(asked.right.toString());
        assertThat(choice.get("explanation").get("text").asString()).isEqualTo(AskedAttempt.KEY_TEXT);
        JsonNode essay = review.get("questions").get(1);
        assertThat(essay.get("pointsEarned").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(essay.get("feedback").get("text").asString()).isEqualTo("Well");
        assertThat(essay.get("gradedBy").asString()).isEqualTo(GRADER.toString());
        assertThat(review.toString()).doesNotContain("THREE-THOUGHTS");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"answersShown\": \"never\"}", "{\"answersShown\": \"when_closed\"}",
            "{\"answersShown\": \"when_closed\", \"closesAt\": \"2026-03-01T12:00:01Z\"}" })
    void a_learner_sees_no_right_answer_before_it_is_shown(String settings) throws Exception {
        AskedAttempt asked = new AskedAttempt(queries, settings);
        JsonNode review = review(learner(), graded(asked));
        assertThat(review.get("answersShown").asBoolean()).isFalse();
        assertThat(review.get("questions").get(0).get("pointsEarned").decimalValue()).isEqualByComparingTo("4");
        assertHidden(review);
    }

    @Test
    void right_answers_are_shown_once_the_assessment_is_closed() throws Exception {
        AskedAttempt asked = new AskedAttempt(queries,
                "{\"answersShown\": \"when_closed\", \"closesAt\": \"2026-03-01T12:00:00Z\"}");
        assertThat(review(learner(), graded(asked)).toString()).contains(AskedAttempt.KEY_TEXT);
        AskedAttempt closed = new AskedAttempt(queries, "{\"answersShown\": \"when_closed\"}");
        queries.database()
            .jdbc()
            .sql("update lms.assessment set status = 'closed', closed_at = '2026-02-28T00:00:00Z' where id = ?")
            .param(closed.assessment)
            .update();
        assertThat(review(learner(), graded(closed)).toString()).contains(AskedAttempt.KEY_TEXT);
    }

    @Test
    void learners_see_no_scores_before_grading_but_graders_do() throws Exception {
        AskedAttempt asked = new AskedAttempt(queries, "{\"answersShown\": \"when_graded\"}");
        UUID attempt = asked.attempt(LEARNER, Ids.next(), 1, Map.of("status", "submitted"));
        asked.response(attempt, asked.choice, 1, 4, Map.of("response_data", asked.chosen(asked.right), "is_correct",
                true, "points_earned", AskedAttempt.points("4.0000")));
        asked.response(attempt, asked.essay, 2, 3,
                Map.of("response_data", "{\"type\": \"text\", \"text\": \"A thought\"}", "waits", true));
        for (Caller caller : List.of(learner(), queries.a(Role.AUDITOR))) {
            JsonNode review = review(caller, attempt);
            assertThat(review.get("questions").get(0).get("pointsEarned").isNull()).isTrue();
            assertThat(review.get("questions").get(0).get("correct").isNull()).isTrue();
            assertThat(review.get("questions").get(1).get("waits").asBoolean()).isTrue();
            assertHidden(review);
        }
        JsonNode all = review(queries.a(Role.INSTRUCTOR), attempt);
        assertThat(all.get("questions").get(0).get("pointsEarned").decimalValue()).isEqualByComparingTo("4");
        assertThat(all.get("questions").get(1).get("rubric").asString()).isEqualTo("THREE-THOUGHTS");
        assertThat(all.toString()).contains(AskedAttempt.KEY_TEXT);
    }

    @Test
    void nobody_sees_reviews_of_others() throws Exception {
        AskedAttempt asked = new AskedAttempt(queries, "{}");
        UUID attempt = graded(asked);
        queries.ask(queries.a(Role.LEARNER), "/queries/attempts/{id}/review", attempt).andExpect(status().isNotFound());
        queries
            .ask(queries.caller(queries.otherTenant, LEARNER, Role.INSTRUCTOR), "/queries/attempts/{id}/review",
                    attempt)
            .andExpect(status().isNotFound());
    }

    @Test
    void a_reader_of_learning_records_sees_what_the_learner_sees() throws Exception {
        AskedAttempt asked = new AskedAttempt(queries, "{\"answersShown\": \"never\"}");
        JsonNode review = review(queries.a(Role.AUDITOR), graded(asked));
        assertThat(review.get("score").decimalValue()).isEqualByComparingTo("6.5");
        assertHidden(review);
    }

    private static void assertHidden(JsonNode review) {
        review.get("questions").forEach((question) -> {
            assertThat(question.get("key").isNull()).isTrue();
            assertThat(question.get("explanation").isNull()).isTrue();
            assertThat(question.get("rubric").isNull()).isTrue();
        });
        assertThat(review.toString()).doesNotContain(AskedAttempt.KEY_TEXT, "THREE-THOUGHTS", "secret", "metadata");
    }

    /** The choice earned 4 of 4, the essay 2.5 of 3. */
    private static UUID graded(AskedAttempt asked) {
        UUID attempt = asked.attempt(LEARNER, Ids.next(), 1, Map.of("status", "graded", "score",
                AskedAttempt.points("6.5000"), "earned", AskedAttempt.points("6.5000"), "passed", true));
        asked.response(attempt, asked.choice, 1, 4, Map.of("response_data", asked.chosen(asked.right), "is_correct",
                true, "points_earned", AskedAttempt.points("4.0000")));
        asked.response(attempt, asked.essay, 2, 3,
                Map.of("response_data", "{\"type\": \"text\", \"text\": \"A thought\"}", "is_correct", false,
                        "points_earned", AskedAttempt.points("2.5000"), "graded_by", GRADER, "feedback",
                        "{\"text\": \"Well\"}"));
        return attempt;
    }

    private static JsonNode review(Caller caller, UUID attempt) throws Exception {
        return queries.json(caller, "/queries/attempts/{id}/review", attempt);
    }

    private static Caller learner() {
        return queries.caller(queries.tenant, LEARNER, Role.LEARNER);
    }

}
