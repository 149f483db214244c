package io.annals.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoDatabase;
import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.RunningAnnals;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.load.TotalsCheck;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoTermTest {

    private static final LoadTotals EXPECTED = DemoPlan.create().totals();

    private final RunningAnnals annals = RunningAnnals.withDemoTerm();

    @Test
    void the_plan_is_always_the_same() {
        assertThat(DemoPlan.create()).isEqualTo(DemoPlan.create());
        assertThat(EXPECTED.courses()).isEqualTo(6);
        assertThat(EXPECTED.learners()).isEqualTo(601);
    }

    @Test
    void both_read_stores_hold_everything_that_was_sent() {
        assertThat(check()).matches(TotalsCheck.CheckResult::matches);
    }

    @Test
    void answers_and_grades_add_up_to_the_planned_scores() {
        check();
        for (String quiz : List.of("Quiz: describing data", "Quiz: chance")) {
            assertThat(this.annals.bean(JdbcClient.class).sql("""
                    select attempt.score from lms.assessment_attempt as attempt
                    join lms.assessment on assessment.id = attempt.assessment_id
                    where assessment.title = ? and attempt.answers between 4 and 6
                    """).param(quiz).query(BigDecimal.class).list()).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrderElementsOf(planned(quiz));
        }
    }

    private static List<BigDecimal> planned(String quiz) {
        return DemoPlan.create()
            .learners()
            .stream()
            .flatMap((learner) -> learner.enrollments().stream())
            .flatMap((enrollment) -> enrollment.results().stream())
            .filter((result) -> result.assessment().title().equals(quiz))
            .map(DemoPlan.DemoResult::score)
            .toList();
    }

    @Test
    void passing_every_assessment_of_a_course_with_questions_completes_it_immediately() {
        check();
        assertThat(this.annals.bean(JdbcClient.class).sql("""
                select count(*) filter (where completion_date < date '2026-01-05') as completed,
                       count(*) filter (where outcome in ('pass', 'distinction')) as passed
                from lms.enrollment join lms.course on course.id = enrollment.course_id
                where course.code = 'STAT-101'
                """).query().singleRow())
            .satisfies((row) -> assertThat((Long) row.get("completed")).isBetween(1L, (Long) row.get("passed")));
    }

    @Test
    void loading_it_again_adds_no_event() {
        EventStore eventStore = this.annals.bean(EventStore.class);
        long before = eventStore.createHeadToken().position().orElseThrow();
        new DemoTerm(this.annals.bean(CommandDispatcher.class), StoreInventory.of(eventStore)).load();
        assertThat(eventStore.createHeadToken().position()).hasValue(before);
    }

    @Test
    void replaying_the_read_models_restores_the_same_contents() {
        check();
        List<?> rowsBefore = enrollments();
        List<?> documentsBefore = documents();
        String token = this.annals.token("demo", "admin");
        for (String projection : List.of("lms", "course-catalog", "learner-dashboard", "gradebook", "gradebook-results",
                "erasure", "automation")) {
            assertThat(this.annals.post("/admin/projections/" + projection + "/replay", token, "").status())
                .isEqualTo(202);
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> noneReplays(token));
        assertThat(check()).matches(TotalsCheck.CheckResult::matches);
        assertThat(enrollments()).isEqualTo(rowsBefore);
        assertThat(documents()).isEqualTo(documentsBefore);
    }

    private boolean noneReplays(String token) {
        for (JsonNode projection : this.annals.get("/admin/projections", token).json().path("items")) {
            if (!"running".equals(projection.path("state").textValue()) || projection.path("lag").longValue() > 0) {
                return false;
            }
        }
        return true;
    }

    private List<?> enrollments() {
        return this.annals.bean(JdbcClient.class).sql("select * from lms.enrollment order by id").query().listOfRows();
    }

    private List<?> documents() {
        return Stream.of("course_catalog", "learner_dashboard", "gradebook", "gradebook_result")
            .map((collection) -> this.annals.bean(MongoDatabase.class)
                .getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>()))
            .toList();
    }

    private TotalsCheck.CheckResult check() {
        return this.annals.bean(TotalsCheck.class).check(EXPECTED, DemoTerm.TENANT);
    }

}
