package io.annals.query.report;

import java.math.BigDecimal;
import java.util.HashMap;
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
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Five attempts at three questions, worked out by hand:
 *
 * <pre>
 *                       q1 (of 1)   q2 (of 2)   q3 (of 2)   all (of 5)
 * ann                   1 (A)       2           2           5
 * bob                   1 (A)       2           1           4
 * cy                    0 (B)       1           1           2
 * dee                   1 (A)       0           1           2
 * eve                   0 (blank)   0           0           0
 * mean                  0.6         1           1
 * </pre>
 *
 * For q1 the shares are 1, 1, 0, 1, 0 and those of the rest 1, 3/4, 2/4, 1/4, 0: sums of
 * squares about the means are 6/5 and 5/8, that of products is 1/2, and 0.5 / sqrt(0.75)
 * = 0.5774. For q2 they are 1, 1, 1/2, 0, 0 and 1, 2/3, 1/3, 2/3, 0: 1, 26/45 and 1/2,
 * and 0.5 / sqrt(26/45) = 0.6578. The best 27 % of five are 1.35 and so one: ann; the
 * worst one is eve.
 */
class ItemAnalysisTest {

    private static final UUID QUIZ = Ids.next();

    private static final UUID TIED = Ids.next();

    private static final UUID A = Ids.next();

    private static final UUID B = Ids.next();

    private static final UUID C = Ids.next();

    private static QuerySide queries;

    private static Caller analyst;

    private static UUID q1;

    private static UUID q2;

    private static UUID q3;

    @BeforeAll
    static void fiveAttempts() {
        queries = new QuerySide();
        analyst = queries.a(Role.ANALYST);
        queries.database().insert("assessment", queries.tenant, QUIZ, Map.of("title", "Quiz"));
        queries.database().insert("assessment", queries.tenant, TIED, Map.of("title", "Tied"));
        q1 = question(QUIZ, 1, 1);
        q2 = question(QUIZ, 2, 2);
        q3 = question(QUIZ, 3, 2);
        option(A, true, 1);
        option(B, false, 2);
        option(C, false, null);
        attempt("graded", A, "1", "2", "2");
        attempt("regraded", A, "1", "2", "1");
        attempt("graded", B, "0", "1", "1");
        attempt("graded", A, "1", "0", "1");
        attempt("graded", null, "0", "0", "0");
        // These do not count.
        attempt("voided", C, "1", "2", "2");
        attempt("expired", C, null, null, null);
        attempt("submitted", C, "1", null, "2");
        attempt("in_progress", C, null, null, null);
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void figures_are_what_they_are_by_hand() throws Exception {
        JsonNode items = queries.json(analyst, "/queries/assessments/{id}/item-analysis", QUIZ).get("items");
        assertThat(items).hasSize(3);
        assertThat(figures(items.get(0))).isEqualTo("5 1 3 | 0.6000 0.6000 0.5477 | 0.5774 | 1.0000 0.0000 1.0000");
        assertThat(figures(items.get(1))).isEqualTo("5 0 2 | 0.5000 1.0000 1.0000 | 0.6578 | 1.0000 0.0000 1.0000");
        assertThat(figures(items.get(2))).startsWith("5 0 1 | 0.5000 1.0000 0.7071 | ");
        assertThat(items.get(0).get("questionId").asString()).isEqualTo(q1.toString());
    }

    @Test
    void options_are_counted_by_everybody_and_by_the_best_and_the_worst() throws Exception {
        JsonNode options = queries.json(analyst, "/queries/assessments/{id}/item-analysis", QUIZ)
            .at("/items/0/options");
        assertThat(options).hasSize(3);
        assertThat(choice(options.get(0))).isEqualTo(A + " true false 3 0.6000 1 0");
        assertThat(choice(options.get(1))).isEqualTo(B + " false false 1 0.2000 0 0");
        assertThat(choice(options.get(2))).isEqualTo(C + " false true 0 0.0000 0 0");
    }

    @Test
    void who_has_as_much_as_the_last_of_a_group_belongs_to_it_and_what_never_varies_discriminates_nothing()
            throws Exception {
        UUID only = question(TIED, 1, 1);
        UUID removed = question(TIED, null, 1);
        for (String earned : new String[] { "1", "1", "0.5" }) {
            response(only, TIED, graded(TIED, "graded"), null, 1, earned);
        }
        JsonNode items = queries.json(analyst, "/queries/assessments/{id}/item-analysis", TIED).get("items");
        assertThat(figures(items.get(0))).isEqualTo("3 3 0 | 0.8333 0.8333 0.2887 | null | 1.0000 0.5000 0.5000");
        assertThat(items.get(1).get("questionId").asString()).isEqualTo(removed.toString());
        assertThat(figures(items.get(1))).isEqualTo("0 0 0 | null null null | null | null null null");
    }

    @Test
    void item_analysis_needs_its_permission() throws Exception {
        queries.ask(queries.a(Role.LEARNER), "/queries/assessments/{id}/item-analysis", QUIZ)
            .andExpect(status().isForbidden());
        queries.ask(analyst, "/queries/assessments/{id}/item-analysis", Ids.next()).andExpect(status().isNotFound());
    }

    private static String figures(JsonNode item) {
        return "%s %s %s | %s %s %s | %s | %s %s %s".formatted(item.get("answers"), item.get("blank"),
                item.get("correct"), decimal(item, "facility"), decimal(item, "meanPoints"), decimal(item, "sdPoints"),
                decimal(item, "discrimination"), decimal(item, "upperFacility"), decimal(item, "lowerFacility"),
                decimal(item, "upperLowerDifference"));
    }

    private static String decimal(JsonNode item, String figure) {
        JsonNode value = item.get(figure);
        return value.isNull() ? "null" : value.decimalValue().setScale(4).toPlainString();
    }

    private static String choice(JsonNode option) {
        return "%s %s %s %s %s %s %s".formatted(option.get("optionId").asString(), option.get("correct"),
                option.get("dropped"), option.get("chosen"), decimal(option, "share"), option.get("chosenByUpper"),
                option.get("chosenByLower"));
    }

    private static void attempt(String status, @Nullable UUID chosen, @Nullable String... earned) {
        UUID attempt = graded(QUIZ, status);
        response(q1, QUIZ, attempt,
                (chosen != null) ? "{\"type\": \"chosen\", \"optionIds\": [\"" + chosen + "\"]}" : null, 1, earned[0]);
        response(q2, QUIZ, attempt, "{\"type\": \"text\", \"text\": \"x\"}", 2, earned[1]);
        response(q3, QUIZ, attempt, "{\"type\": \"text\", \"text\": \"x\"}", 2, earned[2]);
    }

    private static UUID graded(UUID assessment, String status) {
        return queries.database()
            .insert("assessment_attempt", queries.tenant, Ids.next(),
                    Map.of("assessment_id", assessment, "user_id", Ids.next(), "status", status));
    }

    private static void response(UUID question, UUID assessment, UUID attempt, @Nullable String data, int points,
            @Nullable String earned) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("assessment_id", assessment, "question_id", question,
                "attempt_id", attempt, "points", new BigDecimal(points)));
        row.put("response_data", data);
        row.put("points_earned", (earned != null) ? new BigDecimal(earned) : null);
        row.put("is_correct", (earned != null) ? data != null && new BigDecimal(earned).intValue() == points : null);
        queries.database().insert("question_response", queries.tenant, Ids.next(), row);
    }

    private static UUID question(UUID assessment, @Nullable Integer place, int points) {
        Map<String, @Nullable Object> row = new HashMap<>(
                Map.of("assessment_id", assessment, "section_id", assessment, "type", "single_choice", "question_text",
                        "Which?", "points", new BigDecimal(points), "status", (place != null) ? "active" : "removed"));
        row.put("sequence_no", place);
        return queries.database().insert("question", queries.tenant, Ids.next(), row);
    }

    private static void option(UUID id, boolean correct, @Nullable Integer place) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("assessment_id", QUIZ, "question_id", q1, "role",
                "option", "text", "Option", "is_correct", correct));
        row.put("sequence_no", place);
        queries.database().insert("option", queries.tenant, id, row);
    }

}
