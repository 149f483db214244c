package io.annals.projection.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.projection.document.MissingDocumentException;
import io.annals.projection.document.Projected;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class GradebookResultsTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final UUID TENANT = Ids.next();

    private static final UUID LEARNER = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID ENROLLMENT = Ids.next();

    private static final UUID ASSESSMENT = Ids.next();

    private static final UUID FIRST = Ids.next();

    private static final UUID SECOND = Ids.next();

    private final Projected results = Projected.by(new GradebookResults(), TENANT);

    @Test
    void all_attempts_are_kept_and_the_best_counts() {
        this.results.after(started(FIRST, 1), submitted(FIRST), graded(FIRST, "81.5", true), started(SECOND, 2))
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
        this.results.after(started(FIRST, 1), submitted(FIRST));
        assertThat(result()).doesNotContainKeys("countingAttemptId", "score", "passed");
        assertThat(result().getList("attempts", Document.class).getFirst()).containsEntry("status", "submitted")
            .containsEntry("submittedAt", Date.from(NOON));
    }

    @Test
    void the_recorded_result_counts_and_not_the_best_attempt() {
        this.results
            .after(started(FIRST, 1), submitted(FIRST), graded(FIRST, "81.5", true),
                    recorded(FIRST, "81.5", "81.5", FIRST))
            .after(started(SECOND, 2), submitted(SECOND), graded(SECOND, "30", false),
                    recorded(SECOND, "30", "30", SECOND));
        assertThat(result()).containsEntry("countingAttemptId", SECOND.toString())
            .containsEntry("score", 30.0)
            .containsEntry("percent", 30.0)
            .containsEntry("passed", false)
            .containsEntry("attemptsUsed", 2);
    }

    @Test
    void of_an_average_no_attempt_counts_in_particular() {
        this.results.after(started(FIRST, 1), submitted(FIRST), graded(FIRST, "81.5", true),
                recorded(FIRST, "81.5", "55.75", null));
        assertThat(result()).containsEntry("score", 55.75).doesNotContainKey("countingAttemptId");
    }

    @Test
    void a_voided_attempt_neither_counts_nor_is_used() {
        this.results.after(started(FIRST, 1), submitted(FIRST), graded(FIRST, "81.5", true),
                recorded(FIRST, "81.5", "81.5", FIRST),
                new AttemptVoided(FIRST, ENROLLMENT, LEARNER, ASSESSMENT, "The network failed", NOON),
                new AttemptGivenBack(ENROLLMENT, ASSESSMENT, FIRST, NOON), new ResultRecorded(ENROLLMENT, LEARNER,
                        COURSE, ASSESSMENT, FIRST, 1, null, 100, false, null, null, 100, false, NOON));
        assertThat(result()).doesNotContainKeys("countingAttemptId", "score", "percent", "passed")
            .containsEntry("attemptsUsed", 0)
            .containsEntry("submitted", false);
        assertThat(attempt()).containsEntry("status", "voided")
            .containsEntry("voidReason", "The network failed")
            .containsEntry("score", 81.5);
    }

    @Test
    void a_regrade_keeps_the_first_score() {
        this.results.after(started(FIRST, 1), submitted(FIRST), graded(FIRST, "30", false),
                new AttemptRegraded(FIRST, ENROLLMENT, LEARNER, ASSESSMENT, new BigDecimal("30"), new BigDecimal("50"),
                        true, new BigDecimal("50"), BigDecimal.ZERO, Ids.next(), RegradePolicy.NEW_KEY, List.of(),
                        NOON),
                recorded(FIRST, "50", "50", FIRST));
        assertThat(attempt()).containsEntry("status", "regraded")
            .containsEntry("score", 50.0)
            .containsEntry("firstScore", 30.0)
            .containsEntry("passed", true);
    }

    @Test
    void a_late_attempt_shows_the_deduction() {
        this.results.after(started(FIRST, 1), new AttemptSubmitted(FIRST, ENROLLMENT, LEARNER, ASSESSMENT, 90, NOON),
                new AttemptGraded(FIRST, ENROLLMENT, LEARNER, ASSESSMENT, new BigDecimal("70"), true, "Good",
                        new BigDecimal("80"), BigDecimal.TEN, NOON));
        assertThat(attempt()).containsEntry("secondsLate", 90L)
            .containsEntry("lateDeduction", 10.0)
            .containsEntry("feedback", "Good");
        assertThat(result()).containsEntry("late", true).containsEntry("submitted", true);
    }

    @Test
    void at_the_deadline_an_attempt_is_handed_in_or_abandoned() {
        this.results.after(started(FIRST, 1),
                new AttemptExpired(FIRST, ENROLLMENT, LEARNER, ASSESSMENT, ExpiryPolicy.AUTO_SUBMIT, true, 0, NOON));
        assertThat(attempt()).containsEntry("status", "submitted").containsEntry("expiredAt", Date.from(NOON));
        this.results.after(started(SECOND, 2),
                new AttemptExpired(SECOND, ENROLLMENT, LEARNER, ASSESSMENT, ExpiryPolicy.ABANDON, false, 0, NOON));
        assertThat(result().getList("attempts", Document.class).getLast()).containsEntry("status", "expired")
            .doesNotContainKey("submittedAt");
    }

    @Test
    void a_score_from_an_earlier_run_is_a_result_without_attempts() {
        this.results.after(recorded(FIRST, "70", "70", null));
        assertThat(result()).containsEntry("score", 70.0)
            .containsEntry("courseId", COURSE.toString())
            .containsEntry("userId", LEARNER.toString())
            .containsEntry("attemptsUsed", 0)
            .containsEntry("attempts", List.of());
    }

    @Test
    void each_assessment_has_a_document_of_its_own() {
        UUID other = Ids.next();
        this.results.after(started(FIRST, 1), submitted(FIRST), new AttemptStarted(SECOND, ENROLLMENT, LEARNER, COURSE,
                other, 1, 100, 40, Map.of(), 1, null, 0, List.of(), NOON));
        assertThat(result()).containsEntry("submitted", true);
        assertThat(this.results.document(ENROLLMENT + "/" + other)).containsEntry("submitted", false);
    }

    @Test
    void an_attempt_without_a_first_event_has_no_result() {
        assertThatExceptionOfType(MissingDocumentException.class)
            .isThrownBy(() -> this.results.after(submitted(FIRST)));
    }

    @Test
    void redelivered_events_change_nothing() {
        this.results.after(started(FIRST, 1), submitted(FIRST), graded(FIRST, "81.5", true));
        Document before = result();
        this.results.redelivered();
        assertThat(result()).isEqualTo(before);
    }

    private Document result() {
        return this.results.document(ENROLLMENT + "/" + ASSESSMENT);
    }

    private Document attempt() {
        return result().getList("attempts", Document.class).getFirst();
    }

    private static ResultRecorded recorded(UUID attempt, String attemptScore, String score, @Nullable UUID counting) {
        return new ResultRecorded(ENROLLMENT, LEARNER, COURSE, ASSESSMENT, attempt, 1, new BigDecimal(attemptScore),
                100, true, new BigDecimal(score), counting, 100, new BigDecimal(score).intValue() >= 40, NOON);
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
