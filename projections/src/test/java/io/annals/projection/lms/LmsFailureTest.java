package io.annals.projection.lms;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseSettings;
import io.annals.projection.testing.Timeline;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

/** What stays true when a batch cannot be written. */
class LmsFailureTest {

    private static final Instant AT = Instant.parse("2024-02-01T08:00:00Z");

    private final RunningLms lms = new RunningLms();

    private final Timeline timeline = this.lms.timeline();

    @AfterEach
    void close() {
        this.lms.close();
    }

    @Test
    void an_event_that_cannot_be_written_blocks_only_its_own_aggregate() {
        poison();
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        this.timeline.record(course(good, "good"), course(bad, "poison"), course(other, "other"),
                new CoursePublished(bad, AT), new CoursePublished(good, AT));
        this.lms.catchUp();
        assertThat(titles()).containsExactly("good 1", "other 0");
        assertThat(this.lms.deadLetters().size()).isEqualTo(2);

        this.timeline.record(new CourseArchived(bad, AT), new CourseArchived(good, AT));
        this.lms.catchUp();
        assertThat(titles()).containsExactly("good 2", "other 0");
        assertThat(this.lms.deadLetters().size()).isEqualTo(3);
    }

    @Test
    void the_cause_of_a_dead_letter_repeats_nothing_of_the_event() {
        poison();
        this.timeline.record(course(UUID.randomUUID(), "poison"));
        this.lms.catchUp();
        DeadLetter<?> letter = this.lms.deadLetters().deadLetters().iterator().next().iterator().next();
        assertThat(letter.cause().map(Cause::message).orElseThrow()).contains("lms.course", "23514", "no_poison")
            .doesNotContain("poison\"", "Failing row", "C-1");
    }

    @Test
    void dead_letters_are_tried_again_in_order_and_later_events_follow_them() {
        poison();
        UUID bad = UUID.randomUUID();
        this.timeline.record(course(bad, "poison"), new CoursePublished(bad, AT));
        this.lms.catchUp();

        retry();
        assertThat(this.lms.deadLetters().size()).as("it is still poison").isEqualTo(2);
        assertThat(titles()).isEmpty();

        this.lms.sql().sql("alter table lms.course drop constraint no_poison").update();
        retry();
        assertThat(this.lms.deadLetters().size()).isZero();
        assertThat(titles()).containsExactly("poison 1");

        this.timeline.record(new CourseArchived(bad, AT));
        this.lms.catchUp();
        assertThat(this.lms.row(LmsTables.COURSE, bad)).contains(entry("status", "archived"), entry("version", 2L));
    }

    @Test
    void a_commit_that_fails_leaves_neither_rows_nor_token_and_no_dead_letter() {
        this.lms.sql().sql("""
                create function refuse() returns trigger language plpgsql
                as 'begin raise exception using errcode = ''40001''; end'
                """).update();
        this.lms.sql().sql("""
                create constraint trigger refuse after insert on lms.course deferrable initially deferred
                for each row execute function refuse()
                """).update();
        this.timeline.record(course(UUID.randomUUID(), "late"));
        await().atMost(RunningLms.PATIENCE).until(() -> this.lms.failures().isFailing(LmsProjection.NAME, 0));
        assertThat(titles()).isEmpty();
        assertThat(storedPosition()).isZero();

        this.lms.sql().sql("drop trigger refuse on lms.course").update();
        this.lms.catchUp();
        assertThat(titles()).containsExactly("late 0");
        assertThat(this.lms.deadLetters().size()).isZero();
    }

    @Test
    void a_connection_lost_in_the_middle_of_a_batch_loses_and_doubles_nothing() throws SQLException {
        try (Connection connection = this.lms.database().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table lms.course in exclusive mode");
            }
            this.timeline.record(course(UUID.randomUUID(), "one"), course(UUID.randomUUID(), "two"));
            // The token is updated already, the rows wait for the lock.
            await().atMost(RunningLms.PATIENCE).until(() -> this.lms.sql().sql("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like '%lms.course%'
                    """).query(Long.class).single() > 0);
            connection.rollback();
        }
        this.lms.catchUp();
        assertThat(titles()).containsExactly("one 0", "two 0");
        assertThat(this.lms.deadLetters().size()).isZero();
    }

    @Test
    void an_older_event_never_changes_what_a_newer_one_wrote() {
        UUID course = UUID.randomUUID();
        this.timeline.record(course(course, "title"), new CoursePublished(course, AT));
        this.lms.catchUp();
        this.lms.sql().sql("update lms.course set title = 'later', version = 7").update();
        this.lms.redeliver();
        assertThat(titles()).containsExactly("later 7");
    }

    private void poison() {
        this.lms.sql().sql("alter table lms.course add constraint no_poison check (title not like 'poison')").update();
    }

    private void retry() {
        this.lms.axon()
            .eventProcessingConfiguration()
            .sequencedDeadLetterProcessor(LmsProjection.NAME)
            .orElseThrow()
            .processAny();
    }

    private long storedPosition() {
        return this.lms.projection()
            .tokens()
            .values()
            .stream()
            .filter(Objects::nonNull)
            .mapToLong((token) -> token.position().orElse(0))
            .max()
            .orElse(0);
    }

    private List<String> titles() {
        return this.lms.sql()
            .sql("select title || ' ' || version from lms.course order by 1")
            .query(String.class)
            .list();
    }

    private static CourseCreated course(UUID id, String title) {
        return new CourseCreated(id, null, null, "C-1", CourseDetails.titled(title), null, null, List.of(),
                CourseSettings.NONE, null, AT);
    }

}
