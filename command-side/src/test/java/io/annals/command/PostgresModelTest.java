package io.annals.command;

import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.command.support.Classroom;
import io.annals.command.support.RealStore;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command model on the real event store, with two processes writing at once. */
class PostgresModelTest {

    private static final RealStore STORE = new RealStore();

    private final Classroom classroom = new Classroom();

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @RepeatedTest(3)
    void of_many_who_start_the_last_attempt_at_once_one_succeeds() {
        Scenario scenario = scenario().given(this.classroom.assessed()).given(attempt());
        List<Refusal> refusals = scenario.race(attempt(), attempt(), attempt(), attempt(), attempt(), attempt());
        assertThat(refusals).extracting(Refusal::code).hasSize(5).containsOnly("no-attempt-left");
        assertThat(scenario.all(AttemptStarted.class))
            .filteredOn((started) -> started.enrollmentId().equals(this.classroom.enrollmentId))
            .extracting(AttemptStarted::attemptNumber)
            .containsExactly(1, 2);
    }

    @RepeatedTest(3)
    void of_many_who_enroll_the_same_learner_at_once_one_succeeds() {
        Scenario scenario = scenario().given(this.classroom.open());
        List<Refusal> refusals = scenario.race(IntStream.range(0, 6)
            .mapToObj((i) -> this.classroom.enroll(id(), this.classroom.learnerId))
            .toArray(Command[]::new));
        assertThat(refusals).extracting(Refusal::code).hasSize(5).containsOnly("already-enrolled");
        assertThat(scenario.all(LearnerEnrolled.class))
            .filteredOn((enrolled) -> enrolled.userId().equals(this.classroom.learnerId))
            .hasSize(1);
    }

    @Test
    void a_long_stream_goes_on_from_its_snapshot() {
        Scenario course = longCourse();
        course.restarted().when(module(id())).thenAccepted();
        change("payload = jsonb_set(payload, '{lifecycle,status}', '\"archived\"')");
        course.restarted().when(module(id())).thenRefused("course-archived");
    }

    @Test
    void a_snapshot_of_another_revision_only_costs_time() {
        Scenario course = longCourse();
        change("revision = '0', payload = jsonb_set(payload, '{lifecycle,status}', '\"archived\"')");
        course.restarted().when(module(id())).thenAccepted();
    }

    @Test
    void a_snapshot_of_a_class_that_is_gone_only_costs_time() {
        Scenario course = longCourse();
        change("payload_type = 'io.annals.Gone'");
        course.restarted().when(module(id())).thenAccepted();
    }

    @Test
    void a_damaged_snapshot_only_costs_time() {
        Scenario course = longCourse();
        change("payload = '{\"lifecycle\": {\"status\": \"NO SUCH\"}}'");
        course.restarted().when(module(id())).thenAccepted();
    }

    /** In a tenant of its own, because the tests share the database. */
    private static Scenario scenario() {
        return STORE.scenario();
    }

    private Scenario longCourse() {
        Scenario scenario = scenario().given(this.classroom.draft());
        IntStream.range(0, RealStore.SNAPSHOT_AFTER).forEach((i) -> scenario.given(module(id())));
        assertThat(JdbcClient.create(STORE.database())
            .sql("select sequence_number from events.snapshot where aggregate_id = ?")
            .param(this.classroom.courseId)
            .query(Long.class)
            .single()).isPositive();
        return scenario;
    }

    private void change(String assignments) {
        assertThat(JdbcClient.create(STORE.database())
            .sql("update events.snapshot set " + assignments + " where aggregate_id = ?")
            .param(this.classroom.courseId)
            .update()).isOne();
    }

    private AddModule module(UUID moduleId) {
        return new AddModule(this.classroom.courseId, moduleId, Module.titled("Module"), true);
    }

    private StartAttempt attempt() {
        return new StartAttempt(id(), this.classroom.enrollmentId, this.classroom.assessmentId, Map.of());
    }

}
