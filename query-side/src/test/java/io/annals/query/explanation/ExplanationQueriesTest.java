package io.annals.query.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.assessment.AnswersShown;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.Response;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.QuestionScore;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.RecordedEvents;
import io.annals.query.testing.StudiedCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.annals.query.testing.StudiedCourse.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ExplanationQueriesTest {

    private static final String MODULE = "/queries/enrollments/{id}/modules/{module}/why";

    private static final String GRADE = "/queries/attempts/{id}/why";

    private static final String COMPLETION = "/queries/enrollments/{id}/completion/why";

    private static final StudiedCourse course = new StudiedCourse();

    private static final StudiedCourse hidden = new StudiedCourse(AnswersShown.NEVER);

    private static final UUID AUTHOR = Ids.next();

    private static final UUID ADA = Ids.next();

    private static final UUID ADAS = Ids.next();

    private static final UUID ADAS_QUIZ = Ids.next();

    private static final UUID ADAS_ESSAY = Ids.next();

    private static final UUID ADAS_VOIDED = Ids.next();

    private static final UUID BEN = Ids.next();

    private static final UUID BENS = Ids.next();

    private static final UUID CAS = Ids.next();

    private static final UUID CASS = Ids.next();

    private static final UUID CASS_QUIZ = Ids.next();

    private static final UUID CASS_WAITING = Ids.next();

    private static final UUID THEIRS = Ids.next();

    private static final UUID THEIR_ATTEMPT = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        try (RecordedEvents events = new RecordedEvents(queries)) {
            events.happened(queries.tenant, AUTHOR, course.outline());
            events.happened(queries.tenant, AUTHOR, course.learner(ADA, "Ada", ADAS));
            events.happened(queries.tenant, AUTHOR, course.learner(BEN, "Ben", BENS));
            events.happened(queries.tenant, BEN, course.opened(BEN, BENS, course.shadows));
            events.happened(queries.tenant, ADA, course.studied(ADA, ADAS, course.shadows, 12),
                    course.completed(ADA, ADAS, course.shadows), course.completed(ADA, ADAS, course.extra));
            events.happened(queries.tenant, ADA, quiz(course, ADA, ADAS, ADAS_QUIZ));
            events.happened(queries.tenant, ADA, course.completed(ADA, ADAS, course.brushes));
            events.happened(queries.tenant, AUTHOR, course.essay(ADA, ADAS, ADAS_ESSAY, "70"));
            events.happened(queries.tenant, Ids.AUTOMATION, new CourseCompleted(ADAS, ADA, course.course, NOON));
            events.happened(queries.tenant, ADA, course.quizStarted(ADA, ADAS, ADAS_VOIDED, 2));
            events.happened(queries.tenant, AUTHOR,
                    new AttemptVoided(ADAS_VOIDED, ADAS, ADA, course.quiz, "Fire alarm", NOON));
            events.happened(queries.tenant, AUTHOR, moreMinutes());
            events.happened(queries.tenant, AUTHOR, hidden.outline());
            events.happened(queries.tenant, AUTHOR, hidden.learner(CAS, "Cas", CASS));
            events.happened(queries.tenant, CAS, quiz(hidden, CAS, CASS, CASS_QUIZ));
            events.happened(queries.tenant, CAS, hidden.quizStarted(CAS, CASS, CASS_WAITING, 2),
                    new AttemptSubmitted(CASS_WAITING, CASS, CAS, hidden.quiz, 0, NOON),
                    new AnswersMarked(CASS_WAITING, CASS, CAS, hidden.quiz, marks(hidden, "8.5"), NOON));
            StudiedCourse theirs = new StudiedCourse();
            UUID fay = Ids.next();
            events.happened(queries.otherTenant, AUTHOR, theirs.outline());
            events.happened(queries.otherTenant, AUTHOR, theirs.learner(fay, "Fay", THEIRS));
            events.happened(queries.otherTenant, fay, theirs.quizStarted(fay, THEIRS, THEIR_ATTEMPT, 1));
        }
    }

    /**
     * Two answers, submitted 90 minutes late, graded, then regraded with a corrected key.
     */
    private static DomainEvent[] quiz(StudiedCourse of, UUID user, UUID enrollment, UUID attempt) {
        UUID regrade = Ids.next();
        return new DomainEvent[] { of.quizStarted(user, enrollment, attempt, 1),
                answer(of, user, enrollment, attempt, 1), answer(of, user, enrollment, attempt, 2),
                new AttemptSubmitted(attempt, enrollment, user, of.quiz, 5_400, NOON),
                new AnswersMarked(attempt, enrollment, user, of.quiz, marks(of, "8.5"), NOON),
                new AttemptGraded(attempt, enrollment, user, of.quiz, new BigDecimal("6.5"), true, null,
                        new BigDecimal("8.5"), new BigDecimal("2"), NOON),
                of.counts(user, enrollment, of.quiz, attempt, "6.5", 10, true),
                new RegradeOrdered(of.quiz, of.course, regrade, of.question, 2, RegradePolicy.KEEP_BETTER, NOON),
                new AttemptRegraded(attempt, enrollment, user, of.quiz, new BigDecimal("6.5"), new BigDecimal("8"),
                        true, BigDecimal.TEN, new BigDecimal("2"), regrade, RegradePolicy.KEEP_BETTER, marks(of, "10"),
                        NOON),
                of.counts(user, enrollment, of.quiz, attempt, "8", 10, true) };
    }

    private static AnswerSaved answer(StudiedCourse of, UUID user, UUID enrollment, UUID attempt, int number) {
        return new AnswerSaved(attempt, enrollment, user, of.quiz, of.question, new Response.Judged(number == 2),
                number, false, NOON);
    }

    private static List<QuestionScore> marks(StudiedCourse of, String points) {
        return List.of(new QuestionScore(of.question, new BigDecimal(points), "10".equals(points)));
    }

    /** Stricter criteria after the learner has completed the course. */
    private static CourseConfigured moreMinutes() {
        CompletionCriteria more = new CompletionCriteria(true, CompletionCriteria.Passing.ALL, List.of(),
                new BigDecimal("50"), 60);
        return new CourseConfigured(course.course,
                new CourseSettings(null, false, false, false, null, null, more, Map.of()), NOON);
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void a_module_is_open_since_the_event_that_met_its_requirements() throws Exception {
        JsonNode why = queries.json(queries.a(Role.INSTRUCTOR), MODULE, ADAS, course.two);
        assertThat(why.get("locked").asBoolean()).isFalse();
        assertThat(why.get("conclusion").asString()).isEqualTo("Module \"Oil\" is open: all its requirements are met.");
        assertThat(texts(why.get("chain"), "type")).containsExactly("ModuleRequirementAdded", "LearnerEnrolled",
                "ContentStudied", "ContentCompleted", "ResultRecorded", "ResultRecorded");
        assertThat(texts(why.get("chain"), "sentence")).startsWith(
                "Module \"Oil\" was locked until all required items of module \"Seeing\" are completed and passed.",
                "The learner was enrolled.", "The learner opened the content \"Shadows\".",
                "The learner completed the content \"Shadows\".",
                "For the assessment \"Quiz\" 6.5 of 10 points count, which passes.");
        assertThat(why.at("/since")).isEqualTo(why.at("/chain/4"));
        assertThat(texts(why.get("chain"), "by")).startsWith("staff", "staff", "learner");
    }

    @Test
    void a_module_is_locked_since_the_requirement_and_lists_what_is_missing() throws Exception {
        JsonNode why = queries.json(queries.a(Role.INSTRUCTOR), MODULE, BENS, course.two);
        assertThat(why.get("locked").asBoolean()).isTrue();
        assertThat(why.at("/since/type").asString()).isEqualTo("ModuleRequirementAdded");
        assertThat(texts(why.at("/locks/0/missing"), "title")).containsExactly("Shadows", "Quiz");
        assertThat(why.get("conclusion").asString()).startsWith("Module \"Oil\" is locked. In module \"Seeing\"");
        JsonNode open = queries.json(queries.a(Role.INSTRUCTOR), MODULE, BENS, course.one);
        assertThat(open.get("locked").asBoolean()).isFalse();
        assertThat(open.get("since").isNull()).isTrue();
    }

    @Test
    void a_grade_follows_from_the_version_the_marks_the_lateness_and_the_regrade() throws Exception {
        JsonNode why = queries.json(queries.a(Role.INSTRUCTOR), GRADE, ADAS_QUIZ);
        assertThat(why.get("status").asString()).isEqualTo("regraded");
        assertThat(why.get("score").decimalValue()).isEqualByComparingTo("8");
        assertThat(why.get("firstScore").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(why.get("lateFormula").asString())
            .isEqualTo("possible x min(rate x ceil(late / interval), max(raw% - floor%, 0)) / 100 = "
                    + "10 x min(10 x ceil(5400 s / 3600 s), max(100 - 0, 0)) / 100 = 10 x min(20, 100) / 100 = 2");
        assertThat(why.get("conclusion").asString()).isEqualTo("The score is 8 of 10: 10 earned less 2 for lateness; "
                + "before it was regraded it was 6.5. 5 are needed to pass: passed.");
        assertThat(texts(why.get("chain"), "sentence")).containsExactly(
                "Attempt 1 was started with version 1 of the assessment: 10 points at most, 5 to pass. Each 60 minutes "
                        + "begun after it was due cost 10 percent of the points, down to 0 percent.",
                "Question 1 was answered.", "The attempt was submitted, 5400 seconds after it was due.",
                "The platform graded 1 of 1 answers, which earned 8.5 points.",
                "The attempt got its score: 8.5 earned less 2 for lateness is 6.5 of 10, which passes.",
                "The key of question 1 was corrected with version 2: every attempt keeps the better of the old and "
                        + "the new points.",
                "The attempt was regraded by the corrected key: the score changed from 6.5 to 8 of 10, which "
                        + "passes.");
        assertThat(why.at("/chain/1/facts/answerNo").asInt()).isEqualTo(2);
        assertThat(why.at("/questions/0/pointsEarned").decimalValue()).isEqualByComparingTo("10");
    }

    @Test
    void a_voided_attempt_says_why_it_does_not_count() throws Exception {
        JsonNode why = queries.json(queries.a(Role.INSTRUCTOR), GRADE, ADAS_VOIDED);
        assertThat(why.get("conclusion").asString()).isEqualTo("The attempt does not count: it was voided.");
        assertThat(texts(why.get("chain"), "sentence")).last()
            .isEqualTo("The attempt was voided and no longer counts: Fire alarm");
    }

    @Test
    void an_attempt_that_is_marked_as_a_whole_has_no_questions() throws Exception {
        JsonNode why = queries.json(queries.a(Role.INSTRUCTOR), GRADE, ADAS_ESSAY);
        assertThat(why.get("questions").size()).isZero();
        assertThat(why.get("lateFormula").isNull()).isTrue();
        assertThat(why.get("conclusion").asString())
            .isEqualTo("The score is 70 of 100. 40 are needed to pass: passed.");
    }

    @Test
    void explanations_show_no_answers_or_answer_keys() throws Exception {
        for (UUID attempt : List.of(ADAS_QUIZ, CASS_QUIZ)) {
            assertThat(queries.json(queries.a(Role.INSTRUCTOR), GRADE, attempt).toString())
                .doesNotContain(StudiedCourse.EXPLANATION, "response", "\"answer\"", "\"body\"", "correct\"");
        }
    }

    @Test
    void learners_are_told_what_answers_earned_once_the_attempt_has_its_score() throws Exception {
        for (Caller caller : List.of(cas(), queries.a(Role.AUDITOR))) {
            JsonNode scored = queries.json(caller, GRADE, CASS_QUIZ);
            assertThat(scored.at("/questions/0/pointsEarned").decimalValue()).isEqualByComparingTo("10");
            assertThat(texts(scored.get("chain"), "sentence"))
                .contains("The platform graded 1 of 1 answers, which earned 8.5 points.");
            JsonNode waiting = queries.json(caller, GRADE, CASS_WAITING);
            assertThat(waiting.at("/questions/0/pointsEarned").isNull()).isTrue();
            assertThat(texts(waiting.get("chain"), "sentence")).contains("The platform graded 1 of 1 answers.");
        }
        JsonNode graders = queries.json(queries.a(Role.INSTRUCTOR), GRADE, CASS_WAITING);
        assertThat(graders.at("/questions/0/pointsEarned").decimalValue()).isEqualByComparingTo("8.5");
    }

    @Test
    void learners_are_not_told_which_member_of_staff_acted() throws Exception {
        JsonNode told = queries.json(queries.caller(queries.tenant, ADA, Role.LEARNER), MODULE, ADAS, course.two);
        assertThat(told.at("/chain/0/by").asString()).isEqualTo("staff");
        assertThat(told.at("/chain/0/actorId").isNull()).isTrue();
        assertThat(told.at("/chain/3/actorId").asString()).isEqualTo(ADA.toString());
        JsonNode known = queries.json(queries.a(Role.INSTRUCTOR), MODULE, ADAS, course.two);
        assertThat(known.at("/chain/0/actorId").asString()).isEqualTo(AUTHOR.toString());
    }

    @Test
    void completed_at_and_currently_meets_the_criteria_are_two_facts() throws Exception {
        JsonNode why = queries.json(queries.a(Role.INSTRUCTOR), COMPLETION, ADAS);
        assertThat(why.get("completedAt").asString()).isEqualTo("2026-02-01T12:00:00Z");
        assertThat(why.get("meetsCriteria").asBoolean()).isFalse();
        assertThat(texts(why.get("parts"), "criterion")).containsExactly("all_required_contents", "passed_assessments",
                "minimum_score", "minimum_minutes");
        assertThat(texts(why.get("parts"), "met")).containsExactly("true", "true", "true", "false");
        assertThat(texts(why.get("parts"), "sentence")).containsExactly(
                "Every required content must be completed: 2 of 2 are.",
                "Every required assessment must be passed: 2 of 2 are.",
                "The overall score must be at least 50 percent: it is 72.50.",
                "At least 60 minutes must be spent in the course: 12 are.");
        assertThat(texts(why.get("parts"), "since").size()).isEqualTo(4);
        assertThat(why.at("/parts/0/since/facts/contentId").asString()).isEqualTo(course.brushes.toString());
        assertThat(why.at("/parts/1/since/facts/assessmentId").asString()).isEqualTo(course.essay.toString());
        assertThat(why.at("/parts/3/since/type").asString()).isEqualTo("CourseConfigured");
        assertThat(texts(why.get("chain"), "type")).contains("CourseCreated", "CourseCompleted", "CourseConfigured");
        assertThat(why.get("conclusion").asString())
            .startsWith("The course was completed at 2026-02-01T12:00:00Z. It stays completed");
    }

    @Test
    void an_incomplete_course_lists_what_is_missing() throws Exception {
        JsonNode why = queries.json(queries.caller(queries.tenant, BEN, Role.LEARNER), COMPLETION, BENS);
        assertThat(why.get("completedAt").isNull()).isTrue();
        assertThat(why.get("meetsCriteria").asBoolean()).isFalse();
        assertThat(texts(why.at("/parts/0/missing"), "title")).containsExactlyInAnyOrder("Shadows", "Brushes");
        assertThat(texts(why.at("/parts/1/missing"), "title")).containsExactlyInAnyOrder("Quiz", "Essay");
        assertThat(why.at("/parts/0/since").isNull()).isTrue();
        assertThat(why.get("conclusion").asString()).startsWith("The course is not completed yet. Every required");
    }

    @Test
    void learners_are_told_about_themselves_only() throws Exception {
        var ben = queries.caller(queries.tenant, BEN, Role.LEARNER);
        queries.ask(ben, MODULE, ADAS, course.two).andExpect(status().isNotFound());
        queries.ask(ben, GRADE, ADAS_QUIZ).andExpect(status().isNotFound());
        queries.ask(ben, COMPLETION, ADAS).andExpect(status().isNotFound());
    }

    @Test
    void nobody_is_told_about_another_tenant() throws Exception {
        var instructor = queries.a(Role.INSTRUCTOR);
        queries.ask(instructor, MODULE, THEIRS, course.two).andExpect(status().isNotFound());
        queries.ask(instructor, GRADE, THEIR_ATTEMPT).andExpect(status().isNotFound());
        queries.ask(instructor, COMPLETION, THEIRS).andExpect(status().isNotFound());
    }

    @Test
    void a_module_that_learners_do_not_see_is_not_explained() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), MODULE, ADAS, Ids.next()).andExpect(status().isNotFound());
    }

    private static Caller cas() {
        return queries.caller(queries.tenant, CAS, Role.LEARNER);
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream()
            .map((item) -> item.get(field))
            .map((value) -> value.isObject() ? "object" : value.asString())
            .toList();
    }

}
