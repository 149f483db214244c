package io.annals.projection.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.projection.document.Projected;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class GradebookTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final UUID TENANT = Ids.next();

    private static final UUID LEARNER = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID ENROLLMENT = Ids.next();

    private static final UUID ASSESSMENT = Ids.next();

    private static final UUID FIRST = Ids.next();

    private static final UUID SECOND = Ids.next();

    private final Projected gradebook = Projected.by(new Gradebook(), TENANT);

    @Test
    void an_enrolment_is_an_empty_row() {
        assertThat(this.gradebook.after(enrolled()).document(ENROLLMENT)).containsEntry("tenantId", TENANT.toString())
            .containsEntry("courseId", COURSE.toString())
            .containsEntry("userId", LEARNER.toString())
            .containsEntry("status", "active")
            .containsEntry("results", List.of());
    }

    @Test
    void the_row_follows_the_enrolment() {
        this.gradebook.after(enrolled(), new LearnerWithdrawn(ENROLLMENT, LEARNER, COURSE, NOON));
        assertThat(row()).containsEntry("status", "withdrawn");
        this.gradebook.after(new EnrollmentReactivated(ENROLLMENT, LEARNER, COURSE, NOON),
                new OutcomeRecorded(ENROLLMENT, LEARNER, COURSE, Outcome.PASS, NOON));
        assertThat(row()).containsEntry("status", "completed")
            .containsEntry("outcome", "pass")
            .containsEntry("endedAt", Date.from(NOON));
    }

    @Test
    void all_attempts_are_kept_and_the_best_counts() {
        this.gradebook
            .after(enrolled(), started(FIRST, 1), submitted(FIRST), graded(FIRST, "81.5", true), started(SECOND, 2))
            .after(submitted(SECOND), graded(SECOND, "30", false));
        assertThat(result()).containsEntry("countingAttemptId", FIRST.toString())
            .containsEntry("score", 81.5)
            .containsEntry("passed", true)
            .containsEntry("maxScore", 100)
            .containsEntry("passingScore", 40);
        assertThat(result().getList("attempts", Document.class)).extracting("attemptNumber", "status", "score")
            .containsExactly(tuple(1, "graded", 81.5), tuple(2, "graded", 30.0));
    }

    @Test
    void an_attempt_without_a_score_does_not_count() {
        this.gradebook.after(enrolled(), started(FIRST, 1), submitted(FIRST));
        assertThat(result()).doesNotContainKeys("countingAttemptId", "score", "passed");
        assertThat(result().getList("attempts", Document.class).getFirst()).containsEntry("status", "submitted")
            .containsEntry("submittedAt", Date.from(NOON));
    }

    @Test
    void events_that_come_again_change_nothing() {
        this.gradebook.after(enrolled(), started(FIRST, 1), submitted(FIRST), graded(FIRST, "81.5", true));
        Document before = row();
        this.gradebook.redelivered();
        assertThat(row()).isEqualTo(before);
    }

    private Document row() {
        return this.gradebook.document(ENROLLMENT);
    }

    private Document result() {
        assertThat(row().getList("results", Document.class)).hasSize(1);
        return row().getList("results", Document.class).getFirst();
    }

    private static LearnerEnrolled enrolled() {
        return new LearnerEnrolled(ENROLLMENT, LEARNER, COURSE, NOON, null, Map.of(), 1, NOON);
    }

    private static AttemptStarted started(UUID attempt, int number) {
        return new AttemptStarted(attempt, ENROLLMENT, LEARNER, COURSE, ASSESSMENT, number, 100, 40, Map.of(), 1, null,
                0, List.of(), NOON);
    }

    private static AttemptSubmitted submitted(UUID attempt) {
        return new AttemptSubmitted(attempt, ENROLLMENT, LEARNER, ASSESSMENT, 0, NOON);
    }

    private static AttemptGraded graded(UUID attempt, String score, boolean passed) {
        return new AttemptGraded(attempt, ENROLLMENT, LEARNER, ASSESSMENT, new BigDecimal(score), passed, null,
                new BigDecimal(score), BigDecimal.ZERO, NOON);
    }

}
