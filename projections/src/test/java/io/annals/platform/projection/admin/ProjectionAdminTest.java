package io.annals.platform.projection.admin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.admin.ProjectionStatus.State;
import io.annals.projection.lms.RunningLms;
import io.annals.projection.testing.Histories;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Operating a projection, on the relational one. */
class ProjectionAdminTest {

    private static final Caller OPERATOR = caller(Role.PLATFORM_ADMIN);

    private final RunningLms lms = new RunningLms();

    private final List<DomainEvent> history = Histories.of(7, RunningLms.TENANT, 40);

    private final Projections projections = new Projections(List.of(this.lms.projection()),
            this.lms.axon()::eventProcessingConfiguration);

    private final BulkReplay bulkReplay = new BulkReplay(this.lms::events, new EventCount(1));

    private final ProjectionReplays replays = new ProjectionReplays(this.projections, this.lms.positions(),
            this.lms.failures(), this.bulkReplay, Clock.systemUTC());

    private final ProjectionStatuses statuses = new ProjectionStatuses(this.projections, this.lms.positions(),
            this.lms.failures(), this.replays);

    private final ProjectionController controller = new ProjectionController(this.projections, this.statuses,
            this.replays);

    private final MockMvc http = MockMvcBuilders.standaloneSetup(this.controller)
        .setCustomArgumentResolvers(new Operator())
        .build();

    @BeforeEach
    void record() {
        this.lms.timeline().record(this.history);
        this.lms.catchUp();
    }

    @AfterEach
    void close() {
        this.lms.close();
    }

    @Test
    void a_projection_says_how_far_it_is() throws Exception {
        this.http.perform(get("/admin/projections"))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.items.length()").value(1))
            .andExpect(jsonPath("$.items[0].name").value("lms"))
            .andExpect(jsonPath("$.items[0].position").value(this.history.size()))
            .andExpect(jsonPath("$.items[0].head").value(this.history.size()))
            .andExpect(jsonPath("$.items[0].lag").value(0))
            .andExpect(jsonPath("$.items[0].state").value("running"))
            .andExpect(jsonPath("$.items[0].deadLetters").value(0));
    }

    @Test
    void a_replay_gives_what_was_there_and_shows_its_progress() throws Exception {
        var live = this.lms.dump();
        this.http.perform(post("/admin/projections/lms/replay"))
            .andExpect(status().isAccepted())
            .andExpect(header().string("Location", "/admin/projections/lms/replay"))
            .andExpect(jsonPath("$.to").value(this.history.size()));
        await().atMost(RunningLms.PATIENCE).until(() -> progress().state() == ReplayProgress.ReplayPhase.DONE);
        this.http.perform(get("/admin/projections/lms/replay"))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.projection").value("lms"))
            .andExpect(jsonPath("$.state").value("done"))
            .andExpect(jsonPath("$.percent").value(100.0))
            .andExpect(jsonPath("$.remainingSeconds").value(0))
            .andExpect(jsonPath("$.eventsPerSecond").isNumber())
            .andExpect(jsonPath("$.finishedAt").isNotEmpty());
        assertThat(this.lms.dump()).isEqualTo(live);
        await().atMost(RunningLms.PATIENCE).until(() -> state() == State.RUNNING);
    }

    @Test
    void all_projections_are_replayed_at_once() throws Exception {
        var live = this.lms.dump();
        this.http.perform(post("/admin/projections/replay"))
            .andExpect(status().isAccepted())
            .andExpect(header().string("Location", "/admin/projections"))
            .andExpect(jsonPath("$.items[0].projection").value("lms"));
        await().atMost(RunningLms.PATIENCE).until(() -> progress().state() == ReplayProgress.ReplayPhase.DONE);
        assertThat(this.lms.dump()).isEqualTo(live);
        await().atMost(RunningLms.PATIENCE).until(() -> state() == State.RUNNING);
    }

    @Test
    void an_event_that_the_database_refuses_during_a_replay_becomes_a_dead_letter() {
        this.lms.sql().sql("delete from lms.user_account").update();
        this.lms.sql().sql("alter table lms.user_account add constraint nobody check (email is null)").update();
        this.controller.replay("lms", OPERATOR);
        await().atMost(RunningLms.PATIENCE).until(() -> progress().state() == ReplayProgress.ReplayPhase.DONE);
        assertThat(this.lms.deadLetters().size()).isPositive();
    }

    @Test
    void a_second_replay_at_once_is_refused() throws SQLException {
        try (Connection connection = this.lms.database().getConnection();
                Statement reader = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Somebody reads a table, so that it cannot be emptied yet.
            reader.execute("lock table lms.course in access share mode");
            this.controller.replay("lms", OPERATOR);
            assertThat(refusal(() -> this.controller.replay("lms", OPERATOR)).code()).isEqualTo("replay-running");
            assertThat(progress().state()).isEqualTo(ReplayProgress.ReplayPhase.EMPTYING);
            await().atMost(RunningLms.PATIENCE).until(() -> state() == State.PAUSED);
            connection.rollback();
        }
        await().atMost(RunningLms.PATIENCE).until(() -> progress().state() == ReplayProgress.ReplayPhase.DONE);
        this.controller.replay("lms", OPERATOR);
        await().atMost(RunningLms.PATIENCE).until(() -> progress().state() == ReplayProgress.ReplayPhase.DONE);
    }

    @Test
    void a_replay_brings_dropped_schemas_back() {
        var live = this.lms.dump();
        this.lms.sql().sql("drop schema lms, analytics cascade").update();
        await().atMost(RunningLms.PATIENCE).until(() -> state() == State.FAILED);
        this.controller.replay("lms", OPERATOR);
        await().atMost(RunningLms.PATIENCE).until(() -> progress().state() == ReplayProgress.ReplayPhase.DONE);
        assertThat(this.lms.dump()).isEqualTo(live);
    }

    @Test
    void a_replay_goes_on_after_a_restart_and_is_still_known() {
        this.lms.processor().shutDown();
        this.lms.projection().restart(() -> this.lms.processor().resetTokens((events) -> events.createTailToken()));
        ProjectionReplays afterRestart = new ProjectionReplays(this.projections, this.lms.positions(),
                this.lms.failures(), this.bulkReplay, Clock.systemUTC());
        assertThat(afterRestart.progress("lms").orElseThrow().state()).isEqualTo(ReplayProgress.ReplayPhase.REPLAYING);
        assertThat(refusal(() -> afterRestart.start(List.of("lms"))).code()).isEqualTo("replay-running");
        assertThat(state()).isEqualTo(State.STOPPED);
        this.lms.processor().start();
        await().atMost(RunningLms.PATIENCE)
            .until(() -> afterRestart.progress("lms").orElseThrow().state() == ReplayProgress.ReplayPhase.DONE);
    }

    @Test
    void a_projection_that_does_not_get_on_has_failed() {
        this.lms.sql().sql("alter table lms.course rename to elsewhere").update();
        this.lms.timeline().record(Histories.of(8, UUID.randomUUID(), 2));
        await().atMost(RunningLms.PATIENCE).until(() -> state() == State.FAILED);
        this.lms.sql().sql("alter table lms.elsewhere rename to course").update();
        await().atMost(RunningLms.PATIENCE).until(() -> state() == State.RUNNING);
        assertThat(this.statuses.all().getFirst().deadLetters()).isZero();
    }

    @Test
    void dead_letters_are_listed_and_tried_again() throws Exception {
        this.lms.sql()
            .sql("alter table lms.user_account add constraint nobody check (email is null) not valid")
            .update();
        this.lms.timeline().record(Histories.of(9, UUID.randomUUID(), 1));
        this.lms.catchUp();
        this.http.perform(get("/admin/projections/lms/dead-letters?limit=1"))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.items.length()").value(1))
            .andExpect(jsonPath("$.items[0].eventType").value("UserRegistered"))
            .andExpect(jsonPath("$.items[0].eventId").isNotEmpty())
            .andExpect(jsonPath("$.items[0].sequenceNumber").value(0))
            .andExpect(jsonPath("$.items[0].cause")
                .value("lms.user_account refuses rows: SQL state 23514, constraint nobody"));

        this.lms.sql().sql("alter table lms.user_account drop constraint nobody").update();
        this.http.perform(post("/admin/projections/lms/dead-letters/retry"))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.deadLetters").value(0));
        var live = this.lms.dump();
        this.lms.replay();
        assertThat(this.lms.dump()).isEqualTo(live);
    }

    @Test
    void gauges_tell_lag_and_dead_letters() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new ProjectionMetrics(this.lms.positions().names(), this.statuses).bindTo(registry);
        assertThat(registry.get("annals.projection.lag").tag("projection", "lms").gauge().value()).isZero();
        assertThat(registry.get("annals.projection.dead.letters").tag("projection", "lms").gauge().value()).isZero();
    }

    @Test
    void only_who_runs_the_platform_sees_projections_and_replays_them() {
        for (Role role : List.of(Role.LEARNER, Role.TENANT_ADMIN, Role.AUDITOR)) {
            Caller other = caller(role);
            assertThat(refusal(() -> this.controller.all(other)).code()).isEqualTo("forbidden");
            assertThat(refusal(() -> this.controller.deadLetters("lms", 1, other)).code()).isEqualTo("forbidden");
            assertThat(refusal(() -> this.controller.replay("lms", other)).code()).isEqualTo("forbidden");
            assertThat(refusal(() -> this.controller.retry("lms", other)).code()).isEqualTo("forbidden");
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(refusal(() -> this.controller.replay("unknown", OPERATOR)).code()).isEqualTo("not-found");
        assertThat(refusal(() -> this.controller.progress("lms", OPERATOR)).code()).isEqualTo("not-found");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.controller.deadLetters("lms", 0, OPERATOR))
            .satisfies((refusal) -> assertThat(refusal.violations()).extracting(Refusal.Violation::field)
                .containsExactly("limit"));
    }

    private ReplayProgress progress() {
        return this.controller.progress("lms", OPERATOR);
    }

    private State state() {
        return this.statuses.all().getFirst().state();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static Caller caller(Role role) {
        return new Caller(RunningLms.TENANT, RunningLms.ACTOR, null, Set.of(role), null);
    }

    private static final class Operator implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
                NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            return OPERATOR;
        }

    }

}
