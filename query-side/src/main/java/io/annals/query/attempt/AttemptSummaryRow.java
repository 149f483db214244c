package io.annals.query.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.attempt.AttemptStatus;
import io.annals.api.attempt.AttemptTimes;
import io.annals.api.attempt.ReviewVisibility;
import io.annals.query.relational.ViewMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An attempt with what its assessment says about it.
 *
 * @param settings of the version that the attempt was started with
 * @param closesAt when the latest version closes
 * @param closedAt when the assessment was closed
 */
record AttemptSummaryRow(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
        @Nullable String title, int attemptNumber, @Nullable Integer assessmentVersion, AttemptStatus status,
        @Nullable BigDecimal score, @Nullable BigDecimal maxScore, @Nullable BigDecimal passingScore,
        @Nullable Boolean passed, @Nullable BigDecimal earned, @Nullable BigDecimal lateDeduction,
        @Nullable BigDecimal firstScore, @Nullable String feedback, @Nullable Integer answers,
        @Nullable Instant deadline, @Nullable AssessmentSettings settings, @Nullable Instant closesAt,
        @Nullable Instant closedAt, long version) {

    private static final ViewMapper<AttemptSummaryRow> ROW = ViewMapper.of(AttemptSummaryRow.class);

    private static final String SELECT = """
            select attempt.id, attempt.enrollment_id, attempt.user_id, attempt.course_id, attempt.assessment_id,
                   assessment.title, attempt.attempt_number, attempt.assessment_version, attempt.status, attempt.score,
                   attempt.max_score, attempt.passing_score, attempt.passed, attempt.earned, attempt.late_deduction,
                   attempt.first_score, attempt.feedback, attempt.answers, attempt.deadline, held.settings,
                   (assessment.settings ->> 'closesAt')::timestamptz as closes_at, assessment.closed_at,
                   attempt.version
            from lms.assessment_attempt attempt
            left join lms.assessment on assessment.id = attempt.assessment_id
            left join lms.assessment_version held on held.assessment_id = attempt.assessment_id
                and held.version_no = attempt.assessment_version
            where attempt.id = :attemptId
            """;

    /**
     * @throws Refusal if there is no such attempt, or its assessment has not been
     * projected yet
     */
    static AttemptSummaryRow of(UUID attemptId, JdbcClient lms) {
        AttemptSummaryRow attempt = lms.sql(SELECT)
            .param("attemptId", attemptId)
            .query(ROW)
            .optional()
            .orElseThrow(() -> Refusal.notFound("attempt"));
        if (attempt.settings == null || attempt.title == null) {
            throw assessmentBehind();
        }
        return attempt;
    }

    /** Attempts and assessments are projected in parallel. */
    static Refusal assessmentBehind() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "projection-behind",
                "The attempt's assessment is not available here yet: try again.", List.of());
    }

    String assessmentTitle() {
        return Objects.requireNonNull(this.title);
    }

    int savedAnswers() {
        return Objects.requireNonNullElse(this.answers, 0);
    }

    /** Until when it may be answered and submitted. */
    AttemptTimes times() {
        return AttemptTimes.of(this.deadline, this.closedAt, versionSettings().gracePeriod());
    }

    /** Whether to show right answers now. */
    boolean showsAnswers(boolean grader, Instant now) {
        return ReviewVisibility.showsAnswers(grader, this.status, versionSettings().whenAnswersShown(),
                ReviewVisibility.isClosed(this.closesAt, this.closedAt, now));
    }

    private AssessmentSettings versionSettings() {
        return Objects.requireNonNull(this.settings);
    }

}
