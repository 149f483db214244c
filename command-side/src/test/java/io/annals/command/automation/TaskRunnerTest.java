package io.annals.command.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptTimes;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.command.automation.RunningAutomation.StoredTask;
import io.annals.command.automation.task.TaskSettings;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.testing.SettableClock;
import io.annals.platform.testing.TestPostgres;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MessageHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.annals.command.automation.RunningAutomation.SETTINGS;
import static io.annals.command.automation.Term.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TaskRunnerTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Instant DEADLINE = NOON.plus(HOUR);

    private final Term term = new Term();

    private final UUID ada = Ids.next();

    private final UUID charles = Ids.next();

    private final SettableClock clock = new SettableClock(NOON);

    private final Queue<UUID> sent = new ConcurrentLinkedQueue<>();

    private HikariDataSource database;

    private RunningAutomation automation;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        this.automation = new RunningAutomation(this.database, this.clock);
    }

    @AfterEach
    void close() {
        this.automation.close();
        this.database.close();
    }

    /** Records the attempt and accepts. */
    private MessageHandler<CommandMessage<?>> noting() {
        return (message) -> {
            this.sent.add(attempt(message));
            return null;
        };
    }

    /** Records the attempt and refuses. */
    private MessageHandler<CommandMessage<?>> refusing(Kind kind, String code) {
        return (message) -> {
            this.sent.add(attempt(message));
            throw new Refusal(kind, code, "No", List.of());
        };
    }

    /** Expires the attempt once, as the aggregate does. */
    private MessageHandler<CommandMessage<?>> expiring(RunningAutomation process) {
        return (message) -> {
            UUID attempt = attempt(message);
            this.sent.add(attempt);
            if (process.history(attempt).getLast().getPayload() instanceof AttemptExpired) {
                throw Refusal.rule("attempt-over", "The attempt is over.");
            }
            process.publish(this.term.expired(attempt, true));
            return null;
        };
    }

    private static UUID attempt(CommandMessage<?> message) {
        return ((ExpireAttempt) message.getPayload()).attemptId();
    }

    private DomainEvent[] started(List<UUID> attempts) {
        return attempts.stream().map((id) -> this.term.started(id, DEADLINE)).toArray(DomainEvent[]::new);
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(Ids::next).limit(count).toList();
    }

    @Test
    void a_task_is_carried_out_when_it_is_due_and_not_before() {
        this.automation.record(this.term.started(this.ada, DEADLINE), this.term.started(this.charles, NOON))
            .handle(ExpireAttempt.class, noting())
            .carryingOut();
        this.clock.advance(AttemptTimes.TOLERANCE);
        await().until(() -> this.sent.contains(this.charles));
        assertThat(this.sent).containsExactly(this.charles);
        this.clock.advance(HOUR);
        this.automation.awaitNothingLeft();
        assertThat(this.sent).containsExactly(this.charles, this.ada);
    }

    @Test
    void what_was_due_while_nobody_ran_is_carried_out_at_the_start() {
        List<UUID> attempts = ids(600);
        this.automation.record(started(attempts)).caughtUp().close();
        this.clock.advance(HOUR.multipliedBy(24));
        this.automation = new RunningAutomation(this.database, this.clock).handle(ExpireAttempt.class, noting())
            .carryingOut();
        this.automation.awaitNothingLeft();
        assertThat(this.sent).containsExactlyInAnyOrderElementsOf(attempts);
    }

    @Test
    void what_was_recorded_while_nobody_ran_is_carried_out_at_the_start() {
        this.automation.caughtUp().stop().record(this.term.started(this.ada, DEADLINE)).close();
        this.clock.advance(HOUR.multipliedBy(24));
        this.automation = new RunningAutomation(this.database, this.clock).handle(ExpireAttempt.class, noting())
            .carryingOut();
        await().until(() -> this.sent.contains(this.ada));
    }

    @Test
    void the_events_that_come_of_it_name_the_platform_the_reason_and_the_event_that_led_to_it() {
        UUID cause = Ids.next();
        this.automation.record(this.term.started(this.ada, DEADLINE), cause, NOON);
        this.clock.advance(HOUR.multipliedBy(2));
        this.automation.handle(ExpireAttempt.class, expiring(this.automation)).carryingOut();
        this.automation.awaitNothingLeft();
        DomainEventMessage<?> expired = this.automation.history(this.ada).getLast();
        assertThat(expired.getPayload()).isInstanceOf(AttemptExpired.class);
        assertThat(expired.getMetaData()).containsEntry(MetaDataKeys.TENANT, RunningAutomation.TENANT.toString())
            .containsEntry(MetaDataKeys.ACTOR, Ids.AUTOMATION.toString())
            .containsEntry(MetaDataKeys.COMMAND, "expire-attempt")
            .containsEntry(MetaDataKeys.REASON, "The time for the attempt was over.")
            .containsEntry(MetaDataKeys.CAUSATION, cause.toString())
            .containsEntry(MetaDataKeys.CORRELATION, "of " + cause);
    }

    @Test
    void neither_redelivery_nor_replay_changes_anything_twice() {
        List<UUID> attempts = ids(20);
        this.automation.record(started(attempts)).handle(ExpireAttempt.class, expiring(this.automation)).carryingOut();
        this.clock.advance(HOUR.multipliedBy(2));
        this.automation.awaitNothingLeft();
        this.automation.caughtUp().replayed();
        this.automation.awaitNothingLeft();
        assertThat(attempts).allSatisfy((id) -> assertThat(this.automation.history(id)).hasSize(2));
    }

    @Test
    void a_refused_task_ends() {
        this.automation.record(this.term.started(this.ada, DEADLINE))
            .handle(ExpireAttempt.class, refusing(Kind.RULE, "attempt-over"))
            .carryingOut();
        this.clock.advance(HOUR.multipliedBy(2));
        this.automation.awaitNothingLeft();
        assertThat(this.sent).hasSize(1);
    }

    @Test
    void an_unavailable_task_comes_again_after_a_growing_while() {
        AtomicBoolean away = new AtomicBoolean(true);
        this.automation.record(this.term.started(this.ada, DEADLINE)).handle(ExpireAttempt.class, (message) -> {
            this.sent.add(attempt(message));
            if (away.get()) {
                throw new Refusal(Kind.UNAVAILABLE, "seats-being-counted", "Later", List.of());
            }
            return null;
        }).carryingOut();
        this.clock.advance(HOUR.multipliedBy(2));
        awaitTries(1);
        assertThat(this.automation.tasks().getFirst().dueAt()).isEqualTo(this.clock.instant().plusSeconds(1));
        this.clock.advance(Duration.ofSeconds(1));
        awaitTries(2);
        assertThat(this.automation.tasks().getFirst().dueAt()).isEqualTo(this.clock.instant().plusSeconds(2));
        away.set(false);
        this.clock.advance(Duration.ofSeconds(2));
        this.automation.awaitNothingLeft();
        assertThat(this.sent).hasSize(3);
    }

    private void awaitTries(int tries) {
        await().untilAsserted(
                () -> assertThat(this.automation.tasks()).extracting(StoredTask::tries).containsExactly(tries));
    }

    @Test
    void what_fails_unforeseen_comes_again() {
        this.automation.record(this.term.started(this.ada, DEADLINE)).handle(ExpireAttempt.class, (message) -> {
            throw new IllegalStateException("a bug");
        }).carryingOut();
        this.clock.advance(HOUR.multipliedBy(2));
        awaitTries(1);
    }

    @Test
    void what_comes_too_early_comes_again() {
        this.automation.record(this.term.started(this.ada, DEADLINE))
            .handle(ExpireAttempt.class, refusing(Kind.RULE, "deadline-not-reached"))
            .carryingOut();
        this.clock.advance(HOUR.multipliedBy(2));
        awaitTries(1);
    }

    @Test
    void two_processes_share_the_tasks() {
        List<UUID> attempts = ids(1_000);
        this.automation.record(started(attempts)).caughtUp();
        this.clock.advance(HOUR.multipliedBy(2));
        try (RunningAutomation other = new RunningAutomation(this.database, this.clock)) {
            other.handle(ExpireAttempt.class, noting()).carryingOut();
            this.automation.handle(ExpireAttempt.class, noting()).carryingOut();
            this.automation.awaitNothingLeft();
        }
        assertThat(this.sent).containsExactlyInAnyOrderElementsOf(attempts);
    }

    @Test
    void tasks_for_one_aggregate_are_carried_out_in_the_order_in_which_they_were_put() {
        List<UUID> regrades = ids(4);
        Queue<UUID> order = new ConcurrentLinkedQueue<>();
        AtomicBoolean away = new AtomicBoolean(true);
        this.automation.record(this.term.started(this.ada, null, this.term.questionId), this.term.submitted(this.ada))
            .record(IntStream.range(0, 4)
                .mapToObj((i) -> this.term.regradeOrdered(regrades.get(i), i + 2))
                .toArray(DomainEvent[]::new))
            .caughtUp()
            .handle(RegradeAttempt.class, (message) -> {
                if (away.compareAndSet(true, false)) {
                    throw new Refusal(Kind.CONFLICT, "conflict", "Later", List.of());
                }
                order.add(((RegradeAttempt) message.getPayload()).regradeId());
                return null;
            })
            .carryingOut();
        await().until(() -> !away.get());
        this.clock.advance(Duration.ofSeconds(2));
        this.automation.awaitNothingLeft();
        assertThat(order).containsExactlyElementsOf(regrades);
    }

    @Test
    void more_time_that_is_given_while_the_attempt_is_being_ended_is_kept() throws InterruptedException {
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        this.automation.record(this.term.started(this.ada, DEADLINE)).handle(ExpireAttempt.class, (message) -> {
            under.countDown();
            given.await();
            throw Refusal.rule("attempt-open", "There is more time.");
        }).carryingOut();
        this.clock.advance(Duration.ofMinutes(61));
        under.await();
        this.automation.record(this.term.extended(this.ada, DEADLINE.plus(HOUR)));
        await().until(this.automation::hasDoneWhatItCan);
        given.countDown();
        await().until(this.automation::isAsleep);
        this.automation.caughtUp();
        assertThat(this.automation.tasks()).extracting(StoredTask::dueAt)
            .containsExactly(DEADLINE.plus(HOUR).plus(AttemptTimes.TOLERANCE));
    }

    @Test
    void nothing_is_carried_out_while_the_list_is_made_anew() {
        AtomicBoolean replaying = new AtomicBoolean(true);
        this.automation.close();
        this.automation = new RunningAutomation(this.database, this.clock, SETTINGS, replaying::get);
        this.clock.advance(HOUR.multipliedBy(2));
        this.automation.record(this.term.started(this.ada, DEADLINE))
            .handle(ExpireAttempt.class, noting())
            .carryingOut()
            .caughtUp();
        await().during(Duration.ofMillis(200)).until(this.sent::isEmpty);
        replaying.set(false);
        this.automation.awaitNothingLeft();
        assertThat(this.sent).containsExactly(this.ada);
    }

    @Test
    void a_new_task_that_is_due_earlier_wakes_who_sleeps() {
        this.automation.close();
        TaskSettings patient = new TaskSettings(1, HOUR);
        this.automation = new RunningAutomation(this.database, this.clock, patient, () -> false);
        this.automation.handle(ExpireAttempt.class, noting()).carryingOut();
        await().until(this.automation::isAsleep);
        this.clock.advance(Duration.ofMinutes(1));
        this.automation.record(this.term.started(this.ada, NOON));
        this.automation.awaitNothingLeft();
        assertThat(this.sent).containsExactly(this.ada);
    }

}
