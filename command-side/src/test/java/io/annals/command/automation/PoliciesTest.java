package io.annals.command.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.attempt.AttemptTimes;
import io.annals.api.enrollment.SeatCommand;
import io.annals.command.automation.RunningAutomation.StoredTask;
import io.annals.platform.testing.SettableClock;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.annals.command.automation.Term.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** The tasks that events schedule and cancel; no runner sends their commands. */
class PoliciesTest {

    private static final Instant DEADLINE = NOON.plus(Duration.ofHours(1));

    private final Term term = new Term();

    private final UUID ada = Ids.next();

    private final UUID charles = Ids.next();

    private final UUID grace = Ids.next();

    private HikariDataSource database;

    private RunningAutomation automation;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        this.automation = new RunningAutomation(this.database, new SettableClock(NOON));
    }

    @AfterEach
    void close() {
        this.automation.close();
        this.database.close();
    }

    private List<StoredTask> tasks() {
        return this.automation.caughtUp().tasks();
    }

    private List<UUID> subjects() {
        return tasks().stream().map(StoredTask::subjectId).toList();
    }

    @Test
    void when_an_attempt_starts_it_expires_a_little_after_its_deadline() {
        this.automation.record(this.term.started(this.ada, DEADLINE));
        assertThat(tasks()).singleElement().satisfies((task) -> {
            assertThat(task.commandName()).isEqualTo("expire-attempt");
            assertThat(task.subjectId()).isEqualTo(this.ada);
            assertThat(task.command()).contains(this.ada.toString());
            assertThat(task.dueAt()).isEqualTo(DEADLINE.plus(AttemptTimes.TOLERANCE));
        });
    }

    @Test
    void an_attempt_without_a_deadline_does_not_expire() {
        this.automation.record(this.term.started(this.ada, null));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void with_a_period_of_grace_it_expires_after_that() {
        this.automation.record(this.term.released(1), this.term.started(this.ada, DEADLINE));
        assertThat(tasks()).extracting(StoredTask::dueAt)
            .containsExactly(DEADLINE.plus(Term.GRACE).plus(AttemptTimes.TOLERANCE));
    }

    @Test
    void the_grace_of_another_version_is_not_its_own() {
        this.automation.record(this.term.released(2), this.term.started(this.ada, DEADLINE));
        assertThat(tasks()).extracting(StoredTask::dueAt).containsExactly(DEADLINE.plus(AttemptTimes.TOLERANCE));
    }

    @Test
    void more_time_moves_the_end() {
        this.automation.record(this.term.released(1), this.term.started(this.ada, DEADLINE))
            .caughtUp()
            .record(this.term.extended(this.ada, DEADLINE.plusSeconds(600)));
        assertThat(tasks()).extracting(StoredTask::dueAt)
            .containsExactly(DEADLINE.plusSeconds(600).plus(Term.GRACE).plus(AttemptTimes.TOLERANCE));
    }

    @Test
    void what_ended_does_not_expire() {
        this.automation.record(this.term.started(this.ada, DEADLINE), this.term.started(this.charles, DEADLINE),
                this.term.started(this.grace, DEADLINE));
        assertThat(tasks()).hasSize(3);
        this.automation.record(this.term.submitted(this.ada), this.term.voided(this.charles),
                this.term.expired(this.grace, true));
        assertThat(tasks()).isEmpty();
        assertThat(this.automation.rows("attempt")).isEmpty();
    }

    @Test
    void an_attempt_that_is_imported_after_its_deadline_is_left_to_its_import_for_a_while() {
        Instant recordedAt = DEADLINE.plus(Duration.ofDays(3650));
        this.automation.record(this.term.started(this.ada, DEADLINE), Ids.next(), recordedAt);
        assertThat(tasks()).extracting(StoredTask::dueAt).containsExactly(recordedAt.plus(Duration.ofHours(1)));
    }

    @Test
    void when_an_assessment_is_closed_its_attempts_expire() {
        Instant closing = NOON.plusSeconds(60);
        this.automation.record(this.term.started(this.ada, null), this.term.started(this.charles, DEADLINE),
                this.term.started(this.grace, null), this.term.submitted(this.grace), this.term.closed(closing));
        assertThat(tasks()).extracting(StoredTask::dueAt).containsOnly(closing.plus(AttemptTimes.TOLERANCE));
        assertThat(subjects()).containsExactlyInAnyOrder(this.ada, this.charles);
    }

    @Test
    void more_time_does_not_outlast_the_closing() {
        this.automation.record(this.term.started(this.ada, DEADLINE), this.term.closed(NOON.plusSeconds(60)),
                this.term.extended(this.ada, DEADLINE.plusSeconds(600)));
        assertThat(tasks()).extracting(StoredTask::dueAt)
            .containsExactly(NOON.plusSeconds(60).plus(AttemptTimes.TOLERANCE));
    }

    @Test
    void a_closing_after_the_deadline_does_not_put_off_the_end() {
        this.automation.record(this.term.started(this.ada, DEADLINE), this.term.closed(DEADLINE.plusSeconds(3)));
        assertThat(tasks()).extracting(StoredTask::dueAt).containsExactly(DEADLINE.plus(AttemptTimes.TOLERANCE));
    }

    @Test
    void when_a_regrade_is_ordered_attempts_with_the_question_are_regraded() {
        UUID regrade = Ids.next();
        this.automation.record(this.term.started(this.ada, null, this.term.questionId, Ids.next()),
                this.term.submitted(this.ada), this.term.started(this.charles, null, Ids.next()),
                this.term.submitted(this.charles), this.term.started(this.grace, null, this.term.questionId),
                this.term.submitted(this.grace), this.term.voided(this.grace), this.term.regradeOrdered(regrade, 2));
        assertThat(tasks()).singleElement().satisfies((task) -> {
            assertThat(task.commandName()).isEqualTo("regrade-attempt");
            assertThat(task.subjectId()).isEqualTo(this.ada);
            assertThat(task.command()).contains(regrade.toString(), "keep_better");
        });
        this.automation.record(this.term.regraded(this.ada, regrade));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_regrade_of_an_attempt_without_a_score_is_done_with_its_marks() {
        UUID regrade = Ids.next();
        this.automation.record(this.term.started(this.ada, null, this.term.questionId), this.term.submitted(this.ada),
                this.term.regradeOrdered(regrade, 2));
        assertThat(subjects()).containsExactly(this.ada);
        this.automation.record(this.term.marksCorrected(this.ada, regrade));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void an_attempt_that_was_in_progress_is_regraded_once_it_is_handed_in() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        this.automation.record(this.term.started(this.ada, null, this.term.questionId),
                this.term.regradeOrdered(first, 2), this.term.regradeOrdered(second, 3));
        assertThat(tasks()).isEmpty();
        this.automation.record(this.term.expired(this.ada, true));
        assertThat(tasks()).extracting((task) -> task.command().contains(first.toString()))
            .containsExactly(true, false);
        assertThat(tasks()).extracting((task) -> task.command().contains(second.toString()))
            .containsExactly(false, true);
    }

    @Test
    void when_an_outline_is_released_the_learners_in_the_course_move() {
        this.automation.record(this.term.enrolled(this.ada), this.term.enrolled(this.charles),
                this.term.enrolled(this.grace), this.term.outcome(this.charles), this.term.withdrawn(this.grace),
                this.term.queued(Ids.next()), this.term.outlineReleased(false));
        assertThat(tasks()).isEmpty();
        this.automation.record(this.term.outlineReleased(true));
        assertThat(tasks()).extracting(StoredTask::commandName).containsExactly("recalculate-progress");
        assertThat(subjects()).containsExactly(this.ada);
    }

    @Test
    void when_a_seat_is_freed_the_first_in_line_is_promoted() {
        this.automation.record(this.term.queued(this.charles), this.term.queued(this.ada), this.term.seatFreed());
        assertThat(tasks()).extracting(StoredTask::commandName).containsExactly("promote-learner");
        assertThat(subjects()).containsExactly(this.charles);
    }

    @Test
    void after_each_promotion_the_next_in_line_has_a_turn() {
        this.automation.record(this.term.queued(this.charles), this.term.queued(this.ada), this.term.seatFreed(),
                this.term.seatFreed(), this.term.promoted(this.charles));
        assertThat(subjects()).containsExactly(this.ada);
        this.automation.record(this.term.promoted(this.ada));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void who_queues_again_waits_after_all_others() {
        this.automation.record(this.term.queued(this.charles), this.term.queued(this.ada),
                this.term.withdrawn(this.charles), this.term.queued(this.charles), this.term.seatFreed());
        assertThat(subjects()).containsExactly(this.ada);
    }

    @Test
    void who_waits_no_longer_makes_room_for_the_next_in_line() {
        this.automation.record(this.term.queued(this.charles), this.term.queued(this.ada), this.term.seatFreed(),
                this.term.waitingEnded(this.charles), this.term.withdrawn(this.charles));
        assertThat(subjects()).containsExactly(this.ada);
    }

    @Test
    void more_seats_are_offered_to_the_first_in_line() {
        this.automation.record(this.term.created(1), this.term.published(), this.term.queued(this.ada),
                this.term.configured(2));
        assertThat(subjects()).containsExactly(this.ada);
    }

    @Test
    void when_an_open_course_limits_its_seats_they_are_counted() {
        this.automation.record(this.term.created(null), this.term.published(), this.term.enrolled(this.ada),
                this.term.enrolled(this.charles), this.term.outcome(this.charles), this.term.enrolled(this.grace),
                this.term.withdrawn(this.grace), this.term.configured(5));
        assertThat(tasks()).singleElement().satisfies((task) -> {
            assertThat(task.commandName()).isEqualTo("count-seats");
            assertThat(task.subjectId()).isEqualTo(SeatCommand.seatsOf(this.term.courseId));
            assertThat(task.command()).contains("\"taken\": 2");
        });
        this.automation.record(this.term.seatsCounted());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_course_that_is_limited_already_counts_by_itself() {
        this.automation.record(this.term.created(3), this.term.published(), this.term.configured(5));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_course_that_was_limited_once_goes_on_counting() {
        this.automation.record(this.term.created(3), this.term.published(), this.term.configured(null),
                this.term.configured(5));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_course_that_nobody_can_be_in_counts_by_itself() {
        this.automation.record(this.term.created(null), this.term.configured(5), this.term.published());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_replay_makes_the_same_lists_and_tasks() {
        this.automation
            .record(this.term.created(null), this.term.published(), this.term.enrolled(this.ada), this.term.released(1),
                    this.term.started(this.ada, DEADLINE, this.term.questionId),
                    this.term.started(this.charles, DEADLINE), this.term.queued(this.grace), this.term.configured(1))
            .caughtUp()
            .record(this.term.submitted(this.charles), this.term.regradeOrdered(Ids.next(), 2));
        List<?> before = everything();
        assertThat(before).isNotEqualTo(List.of());
        this.automation.replayed();
        assertThat(everything()).isEqualTo(before);
        assertThat(this.automation.deadLetters()).isZero();
    }

    private List<?> everything() {
        this.automation.caughtUp();
        List<List<Map<String, Object>>> lists = List.of("learner", "course", "attempt", "grace", "regrade")
            .stream()
            .map(this.automation::rows)
            .toList();
        assertThat(lists).allSatisfy((rows) -> assertThat(rows).isNotEmpty());
        return List.of(lists.toString(), this.automation.tasks());
    }

    @Test
    void an_event_that_is_no_tenants_waits_and_holds_up_no_other() {
        this.automation.recordWithoutTenant(this.term.started(this.ada, DEADLINE));
        this.automation.record(this.term.started(this.charles, DEADLINE));
        assertThat(subjects()).containsExactly(this.charles);
        assertThat(this.automation.deadLetters()).isOne();
    }

}
