package io.annals.query.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.query.testing.AssessedCourse;
import io.annals.query.testing.ProjectedReadModels;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.StudiedCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class LearnerDashboardQueriesTest {

    private static final String DASHBOARD = "/queries/users/{id}/dashboard";

    private static final AssessedCourse term = new AssessedCourse();

    private static final UUID ADA = Ids.next();

    private static final UUID BEN = Ids.next();

    private static final StudiedCourse studied = new StudiedCourse();

    private static final UUID DAN = Ids.next();

    private static final UUID DANS = Ids.next();

    private static final UUID EVE = Ids.next();

    private static final UUID EVES = Ids.next();

    private static final UUID FAY = Ids.next();

    private static final UUID THEIRS = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        UUID enrollment = Ids.next();
        try (ProjectedReadModels documents = new ProjectedReadModels(queries)) {
            documents.happened(queries.tenant, term.outline());
            documents.happened(queries.tenant, term.learner(ADA, "Ada", enrollment));
            documents.happened(queries.tenant, term.attempt(ADA, enrollment, 1, "81.5"));
            documents.happened(queries.tenant, term.attempt(ADA, enrollment, 2, "30"));
            documents.happened(queries.tenant, term.learner(BEN, "Ben", Ids.next()));
            documents.happened(queries.tenant, new UserErased(BEN, AssessedCourse.NOON));
            documents.happened(queries.tenant, studied.outline());
            documents.happened(queries.tenant, studied.learner(DAN, "Dan", DANS));
            documents.happened(queries.tenant, studied.studied(DAN, DANS, studied.shadows, 12),
                    studied.completed(DAN, DANS, studied.shadows),
                    new AccommodationGranted(DANS, DAN, studied.course, studied.quiz, 1, 30, StudiedCourse.NOON));
            documents.happened(queries.tenant, studied.learner(EVE, "Eve", EVES));
            UUID attempt = Ids.next();
            documents.happened(queries.tenant, studied.completed(EVE, EVES, studied.shadows),
                    studied.quizStarted(EVE, EVES, attempt, 1),
                    new AttemptSubmitted(attempt, EVES, EVE, studied.quiz, 0, StudiedCourse.NOON),
                    studied.counts(EVE, EVES, studied.quiz, attempt, "8", 10, true), new ProgressMoved(EVES, EVE,
                            studied.course, new BigDecimal("50.00"), 2, 4, 1, false, StudiedCourse.NOON));
            documents.happened(queries.tenant,
                    new UserRegistered(FAY, null, "fay", "Fay", null, "Doe", null, null, null, null, "learner", null,
                            List.of(), StudiedCourse.NOON),
                    new LearnerEnrolled(Ids.next(), FAY, studied.course, StudiedCourse.LATER, null, Map.of(), 1,
                            StudiedCourse.NOON));
            documents.happened(queries.otherTenant, new AssessedCourse().learner(THEIRS, "Cas", Ids.next()));
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
        assertThat(dashboard.at("/name/firstName").asString()).isEqualTo("Ada");
        assertThat(course.get("courseTitle").asString()).isEqualTo("Art");
        assertThat(course.get("courseCode").asString()).isEqualTo("ART-1");
        assertThat(course.get("status").asString()).isEqualTo("active");
        assertThat(result.get("title").asString()).isEqualTo("Essay");
        assertThat(result.get("attemptsUsed").asInt()).isEqualTo(2);
        assertThat(result.get("attemptsLeft").asInt()).isZero();
        assertThat(result.get("score").asDouble()).isEqualTo(81.5);
        assertThat(result.at("/latest/score").asDouble()).isEqualTo(30);
        assertThat(result.at("/latest/gradedAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
    }

    @Test
    void the_next_step_is_the_first_required_item_that_is_open_and_not_done() throws Exception {
        JsonNode dan = course(DAN);
        assertThat(dan.at("/nextStep/kind").asString()).isEqualTo("assessment");
        assertThat(dan.at("/nextStep/id").asString()).isEqualTo(studied.quiz.toString());
        assertThat(dan.at("/nextStep/moduleId").asString()).isEqualTo(studied.one.toString());
        assertThat(course(EVE).at("/nextStep/id").asString()).isEqualTo(studied.brushes.toString());
    }

    @Test
    void due_assessments_without_a_submission_are_listed_by_date() throws Exception {
        JsonNode due = course(DAN).get("due");
        assertThat(due.valueStream().map((one) -> one.get("title").asString())).containsExactly("Quiz", "Essay");
        assertThat(due.at("/0/overdue").asBoolean()).isTrue();
        assertThat(due.at("/0/locked").asBoolean()).isFalse();
        assertThat(due.at("/1/overdue").asBoolean()).isFalse();
        assertThat(due.at("/1/locked").asBoolean()).isTrue();
        assertThat(course(EVE).get("due").valueStream().map((one) -> one.get("title").asString()))
            .containsExactly("Essay");
    }

    @Test
    void progress_and_whether_the_criteria_are_met_are_shown() throws Exception {
        JsonNode eve = course(EVE);
        assertThat(eve.get("progress").decimalValue()).isEqualByComparingTo("50");
        assertThat(eve.get("doneItems").asInt()).isEqualTo(2);
        assertThat(eve.get("requiredItems").asInt()).isEqualTo(4);
        assertThat(eve.get("meetsCriteria").asBoolean()).isFalse();
        assertThat(eve.get("completedAt").isNull()).isTrue();
    }

    @Test
    void a_learner_with_a_later_start_has_no_next_step() throws Exception {
        JsonNode fay = course(FAY);
        assertThat(fay.get("status").asString()).isEqualTo("active");
        assertThat(fay.get("effectiveStatus").asString()).isEqualTo("pending");
        assertThat(fay.get("nextStep").isNull()).isTrue();
        assertThat(fay.get("due").size()).isZero();
    }

    private static JsonNode course(UUID learner) throws Exception {
        return queries.json(queries.caller(queries.tenant, learner, Role.LEARNER), DASHBOARD, learner)
            .at("/enrollments/0");
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
