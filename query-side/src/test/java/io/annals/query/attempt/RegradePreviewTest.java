package io.annals.query.attempt;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.query.testing.AssessedCourse;
import io.annals.query.testing.ProjectedReadModels;
import io.annals.query.testing.QuerySide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The wrong option of version 1 is right in version 2. Ann chose it, Ben and Cleo did
 * not; Cleo has a better attempt without the question; Dora's attempt waits for a grader.
 */
class RegradePreviewTest {

    private static final UUID ANN = Ids.next();

    private static final UUID BEN = Ids.next();

    private static final UUID CLEO = Ids.next();

    private static QuerySide queries;

    private static ProjectedReadModels documents;

    private static AskedAttempt asked;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        AssessedCourse term = new AssessedCourse();
        documents = ProjectedReadModels.documentsOf(queries);
        documents.happened(queries.tenant, term.outline());
        asked = new AskedAttempt(queries, term.course, term.assessment, "{\"countingAttempt\": \"highest\"}");
        asked.correct();
        enrolled(term, ANN, graded(ANN, 1, "3", asked.wrong, "0"), "3");
        enrolled(term, BEN, graded(BEN, 1, "4", asked.right, "4"), "4");
        documents.happened(queries.tenant, new CourseCompleted(BEN, BEN, term.course, AssessedCourse.NOON));
        graded(CLEO, 1, "7", asked.right, "4");
        graded(CLEO, 2, "9", null, "0");
        UUID waits = attempt(Ids.next(), 1, "submitted", null);
        choice(waits, asked.wrong, "0");
        asked.response(waits, asked.essay, 2, 3, Map.of("waits", true));
        choice(attempt(Ids.next(), 1, "in_progress", null), asked.wrong, "0");
        choice(attempt(Ids.next(), 1, "voided", "0"), asked.wrong, "0");
    }

    @AfterAll
    static void stop() {
        documents.close();
        queries.close();
    }

    @Test
    void the_new_key_changes_passes_fails_and_completions() throws Exception {
        JsonNode preview = preview("new_key");
        assertThat(preview.get("version").asInt()).isEqualTo(2);
        assertNumbers(preview, Map.of("attempts", 4, "changedAttempts", 4, "failToPass", 1, "passToFail", 2,
                "changedResults", 2, "completionsGained", 1, "completionsUnmet", 1));
        JsonNode ann = of(preview.get("changes"), ANN);
        assertThat(ann.get("oldScore").decimalValue()).isEqualByComparingTo("3");
        assertThat(ann.get("newScore").decimalValue()).isEqualByComparingTo("7");
        assertThat(ann.get("passesThen").asBoolean()).isTrue();
        assertThat(of(preview.get("results"), ANN).get("completes").asBoolean()).isTrue();
        assertThat(of(preview.get("results"), BEN).get("noLongerMeets").asBoolean()).isTrue();
        assertThat(of(preview.get("changes"), CLEO).get("newScore").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void keep_better_never_lowers_a_score() throws Exception {
        assertNumbers(preview("keep_better"), Map.of("attempts", 4, "changedAttempts", 2, "failToPass", 1, "passToFail",
                0, "changedResults", 1, "completionsGained", 1, "completionsUnmet", 0));
    }

    @Test
    void full_credit_changes_only_lower_scores() throws Exception {
        assertNumbers(preview("full_credit"),
                Map.of("attempts", 4, "changedAttempts", 2, "failToPass", 1, "passToFail", 0, "changedResults", 1));
    }

    @Test
    void an_attempt_that_waits_has_no_score_before_or_after() throws Exception {
        JsonNode waiting = preview("new_key").get("changes")
            .valueStream()
            .filter((change) -> change.get("oldScore").isNull())
            .findFirst()
            .orElseThrow();
        assertThat(waiting.get("newPoints").decimalValue()).isEqualByComparingTo("4");
        assertThat(waiting.get("newScore").isNull()).isTrue();
    }

    @Test
    void a_preview_needs_a_grader_and_an_existing_question() throws Exception {
        String address = "/queries/assessments/{id}/regrade-preview?policy=new_key&questionId=";
        queries.ask(queries.a(Role.LEARNER), address + asked.choice, asked.assessment)
            .andExpect(status().isForbidden());
        queries.ask(queries.a(Role.INSTRUCTOR), address + Ids.next(), asked.assessment)
            .andExpect(status().isNotFound());
        queries
            .ask(queries.caller(queries.otherTenant, Ids.next(), Role.INSTRUCTOR), address + asked.choice,
                    asked.assessment)
            .andExpect(status().isNotFound());
        queries
            .ask(queries.a(Role.INSTRUCTOR),
                    "/queries/assessments/{id}/regrade-preview?policy=generous&questionId=" + asked.choice,
                    asked.assessment)
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.code").value("invalid-request"));
    }

    private static JsonNode preview(String policy) throws Exception {
        return queries.json(queries.a(Role.INSTRUCTOR),
                "/queries/assessments/{id}/regrade-preview?policy=" + policy + "&questionId=" + asked.choice,
                asked.assessment);
    }

    private static void assertNumbers(JsonNode preview, Map<String, Integer> expected) {
        Map<String, Integer> numbers = new HashMap<>();
        expected.keySet().forEach((name) -> numbers.put(name, preview.get(name).asInt()));
        assertThat(numbers).isEqualTo(expected);
    }

    private static JsonNode of(JsonNode list, UUID enrollment) {
        return list.valueStream()
            .filter((item) -> item.get("enrollmentId").asString().equals(enrollment.toString()))
            .findFirst()
            .orElseThrow();
    }

    /**
     * Passing the assessment completes the course. Learner and enrollment have the same
     * id.
     */
    private static void enrolled(AssessedCourse term, UUID learner, UUID attempt, String score) {
        BigDecimal points = new BigDecimal(score);
        boolean passed = points.intValue() >= 4;
        CompletionCriteria passing = new CompletionCriteria(null, Passing.ALL, List.of(), null, null);
        documents.happened(queries.tenant,
                new DomainEvent[] {
                        new LearnerEnrolled(learner, learner, term.course, AssessedCourse.NOON, passing, Map.of(), 1,
                                AssessedCourse.NOON),
                        new AttemptStarted(attempt, learner, learner, term.course, term.assessment, 1, 10, 4, Map.of(),
                                1, null, 0, List.of(), AssessedCourse.NOON),
                        new AttemptSubmitted(attempt, learner, learner, term.assessment, 0, AssessedCourse.NOON),
                        new AttemptGraded(attempt, learner, learner, term.assessment, points, passed, null, points,
                                BigDecimal.ZERO, AssessedCourse.NOON),
                        new ResultRecorded(learner, learner, term.course, term.assessment, attempt, 1, points, 10,
                                passed, points, attempt, 10, passed, AssessedCourse.NOON) });
    }

    /**
     * @param chosen absent if the attempt does not have the question
     */
    private static UUID graded(UUID enrollment, int number, String score, @Nullable UUID chosen, String points) {
        UUID attempt = attempt(enrollment, number, "graded", score);
        if (chosen != null) {
            choice(attempt, chosen, points);
        }
        return attempt;
    }

    private static UUID attempt(UUID enrollment, int number, String status, @Nullable String score) {
        Map<String, Object> columns = new HashMap<>(Map.of("status", status));
        if (score != null) {
            columns.put("score", new BigDecimal(score));
            columns.put("earned", new BigDecimal(score));
            columns.put("passed", new BigDecimal(score).intValue() >= 4);
        }
        return asked.attempt(enrollment, enrollment, number, columns);
    }

    private static void choice(UUID attempt, UUID chosen, String points) {
        asked.response(attempt, asked.choice, 1, 4, Map.of("response_data", asked.chosen(chosen), "is_correct",
                !points.equals("0"), "points_earned", new BigDecimal(points)));
    }

}
