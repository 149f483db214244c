package io.annals.projection.lms;

import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** The views on one small course that can be counted by hand. */
@TestInstance(Lifecycle.PER_CLASS)
class AnalyticsTest {

    private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");

    private static final UUID COURSE = UUID.randomUUID();

    private static final UUID EMPTY = UUID.randomUUID();

    private static final UUID QUIZ = UUID.randomUUID();

    private final RunningLms lms = new RunningLms();

    private final List<DomainEvent> history = new ArrayList<>();

    @BeforeAll
    void eightLearners() {
        this.history.add(course(COURSE, "C-1"));
        this.history.add(course(EMPTY, "C-2"));
        this.history.add(new AssessmentCreated(QUIZ, COURSE, UUID.randomUUID(), AssessmentDetails.of("Quiz", "quiz"),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, null, null, null,
                        AssessmentSettings.gradedAsWhole()),
                START));
        ended(Outcome.PASS, attempt("50", Map.of("banked", true)));
        ended(Outcome.PASS, attempt("70", Map.of()));
        ended(Outcome.DISTINCTION, attempt("90", Map.of("banked", false)));
        ended(Outcome.FAIL, attempt("30", Map.of()));
        ended(null, attempt(null, Map.of()));
        withdrawn(-3);
        withdrawn(6);
        withdrawn(7);
        this.lms.timeline().record(this.history);
        this.lms.catchUp();
    }

    @AfterAll
    void close() {
        this.lms.close();
    }

    @Test
    void course_outcome_counts_each_learner_once() {
        assertThat(text("""
                select concat_ws(' ', code, enrolled, active, pass, distinction, fail, withdrawn, withdrawn_percent,
                                 completion_percent)
                from analytics.course_outcome order by code
                """)).containsExactly("C-1 8 1 2 1 1 3 37.5 37.5", "C-2 0 0 0 0 0 0");
    }

    @Test
    void assessment_result_tells_scores_from_attempts_without_one() {
        assertThat(text("""
                select concat_ws(' ', course_code, title, attempts, graded, without_score, mean_score, sd_score,
                                 below_pass, banked)
                from analytics.assessment_result
                """)).containsExactly("C-1 Quiz 5 4 1 60.0000 25.8199 1 1");
    }

    @Test
    void retention_by_week_loses_a_learner_in_the_week_after_leaving() {
        assertThat(text("""
                select concat_ws(' ', code, week, enrolled, still_there, share)
                from analytics.retention_by_week order by week
                """)).containsExactly("C-1 0 8 7 0.8750", "C-1 1 8 6 0.7500", "C-1 2 8 5 0.6250", "C-1 3 8 5 0.6250");
    }

    private List<String> text(String sql) {
        return this.lms.sql().sql(sql).query(String.class).list();
    }

    private record Try(@Nullable String score, Map<String, Object> metadata) {
    }

    private static Try attempt(@Nullable String score, Map<String, Object> metadata) {
        return new Try(score, metadata);
    }

    private void ended(@Nullable Outcome outcome, Try tried) {
        UUID enrollment = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        UUID attempt = UUID.randomUUID();
        this.history.add(enrolled(enrollment, user));
        this.history.add(new AttemptStarted(attempt, enrollment, user, COURSE, QUIZ, 1, BigDecimal.valueOf(100),
                BigDecimal.valueOf(40), Map.copyOf(tried.metadata()), 1, null, 0, List.of(), START));
        this.history.add(new AttemptSubmitted(attempt, enrollment, user, QUIZ, 0, START));
        if (tried.score() != null) {
            BigDecimal score = new BigDecimal(tried.score());
            this.history.add(new AttemptGraded(attempt, enrollment, user, QUIZ, score,
                    score.compareTo(BigDecimal.valueOf(40)) >= 0, null, score, BigDecimal.ZERO, null, START));
        }
        if (outcome != null) {
            this.history.add(new OutcomeRecorded(enrollment, user, COURSE, outcome, START));
        }
    }

    private void withdrawn(int day) {
        UUID enrollment = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        this.history.add(enrolled(enrollment, user));
        this.history.add(new LearnerWithdrawn(enrollment, user, COURSE, START.plusSeconds(86_400L * day)));
    }

    private static LearnerEnrolled enrolled(UUID enrollment, UUID user) {
        return new LearnerEnrolled(enrollment, user, COURSE, START, null, Map.of(), 1, START);
    }

    private static CourseCreated course(UUID id, String code) {
        return new CourseCreated(id, null, null, code, CourseDetails.titled("Course"), LocalDate.parse("2024-02-01"),
                LocalDate.parse("2024-02-25"), List.of(), CourseSettings.NONE, null, START);
    }

}
