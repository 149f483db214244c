package io.annals.query.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.query.testing.AssessedCourse;
import io.annals.query.testing.ProjectedReadModels;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.StudiedCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class GradebookQueriesTest {

    private static final String GRADEBOOK = "/queries/courses/{id}/gradebook";

    private static final String ROW = "/queries/enrollments/{id}/gradebook";

    private static final AssessedCourse term = new AssessedCourse();

    private static final AssessedCourse theirs = new AssessedCourse();

    private static final UUID ADA = Ids.next();

    private static final UUID ADAS_ENROLLMENT = Ids.next();

    private static final StudiedCourse studied = new StudiedCourse();

    private static final UUID GIA = Ids.next();

    private static final UUID GIAS_ENROLLMENT = Ids.next();

    private static final UUID HALS_ENROLLMENT = Ids.next();

    private static final UUID IDAS_ENROLLMENT = Ids.next();

    private static final UUID THEIR_ENROLLMENT = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        try (ProjectedReadModels documents = new ProjectedReadModels(queries)) {
            documents.happened(queries.tenant, term.outline());
            documents.happened(queries.tenant, term.learner(ADA, "Ada", ADAS_ENROLLMENT));
            documents.happened(queries.tenant, term.attempt(ADA, ADAS_ENROLLMENT, 1, "81.5"));
            documents.happened(queries.tenant, term.attempt(ADA, ADAS_ENROLLMENT, 2, "30"));
            for (String name : List.of("Ben", "Cas", "Dan", "Eve")) {
                documents.happened(queries.tenant, term.learner(Ids.next(), name, Ids.next()));
            }
            documents.happened(queries.tenant, studied.outline());
            documents.happened(queries.tenant, studied.learner(GIA, "Gia", GIAS_ENROLLMENT));
            documents.happened(queries.tenant, lateQuiz());
            documents.happened(queries.tenant, studied.learner(Ids.next(), "Hal", HALS_ENROLLMENT));
            UUID ida = Ids.next();
            documents.happened(queries.tenant, studied.learner(ida, "Ida", IDAS_ENROLLMENT));
            documents.happened(queries.tenant,
                    new LearnerWithdrawn(IDAS_ENROLLMENT, ida, studied.course, StudiedCourse.NOON));
            documents.happened(queries.otherTenant, theirs.outline());
            documents.happened(queries.otherTenant, theirs.learner(Ids.next(), "Fay", THEIR_ENROLLMENT));
        }
    }

    private static DomainEvent[] lateQuiz() {
        UUID attempt = Ids.next();
        return new DomainEvent[] { studied.quizStarted(GIA, GIAS_ENROLLMENT, attempt, 1),
                new AttemptSubmitted(attempt, GIAS_ENROLLMENT, GIA, studied.quiz, 5_400, StudiedCourse.NOON),
                new AttemptGraded(attempt, GIAS_ENROLLMENT, GIA, studied.quiz, new BigDecimal("6.5"), true, null,
                        new BigDecimal("8.5"), new BigDecimal("2"), null, StudiedCourse.NOON),
                studied.counts(GIA, GIAS_ENROLLMENT, studied.quiz, attempt, "6.5", 10, true) };
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void a_row_shows_all_attempts_and_which_counts() throws Exception {
        JsonNode row = queries.json(queries.a(Role.INSTRUCTOR), ROW, ADAS_ENROLLMENT);
        JsonNode result = row.at("/results/0");
        assertThat(row.at("/userName/firstName").asString()).isEqualTo("Ada");
        assertThat(result.get("title").asString()).isEqualTo("Essay");
        assertThat(result.get("score").asDouble()).isEqualTo(81.5);
        assertThat(result.get("countingAttemptId")).isEqualTo(result.at("/attempts/0/attemptId"));
        assertThat(result.get("attempts").size()).isEqualTo(2);
    }

    @Test
    void the_gradebook_of_a_course_shows_attempts_if_it_is_asked_for_them() throws Exception {
        JsonNode row = queries.json(queries.a(Role.INSTRUCTOR), ROW, ADAS_ENROLLMENT);
        JsonNode page = queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK + "?limit=1&attempts=true", term.course);
        assertThat(page.at("/items/0")).isEqualTo(row);
        JsonNode scores = queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK + "?limit=1", term.course);
        ((ObjectNode) row.at("/results/0")).putNull("attempts");
        assertThat(scores.at("/items/0")).isEqualTo(row);
    }

    @Test
    void the_gradebook_of_a_course_comes_page_by_page() throws Exception {
        List<String> learners = new ArrayList<>();
        JsonNode page = queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK + "?limit=2", term.course);
        while (true) {
            page.get("items").forEach((row) -> learners.add(row.at("/userName/firstName").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            page = queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK + "?limit=2&cursor={cursor}", term.course,
                    page.get("next").asString());
        }
        assertThat(learners).containsExactlyInAnyOrder("Ada", "Ben", "Cas", "Dan", "Eve");
    }

    @Test
    void a_row_has_all_assessments_that_learners_see_in_the_order_of_the_outline() throws Exception {
        JsonNode row = queries.json(queries.a(Role.INSTRUCTOR), ROW, GIAS_ENROLLMENT);
        assertThat(row.get("results").valueStream().map((result) -> result.get("title").asString()))
            .containsExactly("Quiz", "Essay");
        assertThat(row.at("/results/1/maxScore").asInt()).isEqualTo(100);
        assertThat(row.at("/results/1/attempts").size()).isZero();
        assertThat(row.at("/results/1/requiredForLearner").asBoolean()).isTrue();
    }

    @Test
    void unsubmitted_assessments_are_missing_after_the_due_date_and_late_ones_late() throws Exception {
        JsonNode late = queries.json(queries.a(Role.INSTRUCTOR), ROW, GIAS_ENROLLMENT).at("/results/0");
        assertThat(late.get("late").asBoolean()).isTrue();
        assertThat(late.get("missing").asBoolean()).isFalse();
        assertThat(late.at("/attempts/0/secondsLate").asInt()).isEqualTo(5_400);
        JsonNode row = queries.json(queries.a(Role.INSTRUCTOR), ROW, HALS_ENROLLMENT);
        assertThat(row.at("/results/0/missing").asBoolean()).isTrue();
        assertThat(row.at("/results/1/missing").asBoolean()).isFalse();
        JsonNode gone = queries.json(queries.a(Role.INSTRUCTOR), ROW, IDAS_ENROLLMENT);
        assertThat(gone.at("/results/0/missing").asBoolean()).isFalse();
    }

    @Test
    void the_overall_score_is_weighted_and_counts_unscored_assessments_as_zero() throws Exception {
        JsonNode row = queries.json(queries.a(Role.INSTRUCTOR), ROW, GIAS_ENROLLMENT);
        assertThat(row.get("overallPercent").decimalValue()).isEqualByComparingTo("16.25");
        assertThat(row.at("/results/0/percent").decimalValue()).isEqualByComparingTo("65");
    }

    @Test
    void the_gradebook_by_assessment_counts_participating_learners() throws Exception {
        JsonNode sums = queries.json(queries.a(Role.INSTRUCTOR), GRADEBOOK + "/items", studied.course);
        assertThat(sums.get("learners").asInt()).isEqualTo(2);
        JsonNode quiz = sums.at("/items/0");
        assertThat(quiz.get("title").asString()).isEqualTo("Quiz");
        assertThat(quiz.get("submitted").asInt()).isOne();
        assertThat(quiz.get("graded").asInt()).isOne();
        assertThat(quiz.get("mean").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(quiz.get("meanPercent").decimalValue()).isEqualByComparingTo("65");
        assertThat(quiz.get("passed").asInt()).isOne();
        assertThat(quiz.get("late").asInt()).isOne();
        assertThat(quiz.get("missing").asInt()).isOne();
        JsonNode essay = sums.at("/items/1");
        assertThat(essay.get("graded").asInt()).isZero();
        assertThat(essay.get("mean").isNull()).isTrue();
        assertThat(essay.get("missing").asInt()).isZero();
        queries.ask(queries.a(Role.INSTRUCTOR), GRADEBOOK + "/items", theirs.course).andExpect(status().isNotFound());
        queries.ask(queries.a(Role.LEARNER), GRADEBOOK + "/items", studied.course).andExpect(status().isForbidden());
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
