package io.annals.query.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.query.relational.ViewMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An attempt, what it is held to, and whether its assessment can still be started.
 *
 * @param settings of the version that the attempt is held to
 * @param closesAt when the version that is started now closes
 * @param closedAt when the assessment was closed
 */
record AttemptSummaryRow(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
        @Nullable String title, int attemptNumber, @Nullable Integer assessmentVersion, String status,
        @Nullable BigDecimal score, @Nullable Integer maxScore, @Nullable Integer passingScore,
        @Nullable Boolean passed, @Nullable BigDecimal earned, @Nullable BigDecimal lateDeduction,
        @Nullable BigDecimal firstScore, @Nullable String feedback, @Nullable Integer answers,
        @Nullable Instant deadline, @Nullable AssessmentSettings settings, @Nullable Instant closesAt,
        @Nullable Instant closedAt, long version) {

    private static final ViewMapper<AttemptSummaryRow> HEAD = ViewMapper.of(AttemptSummaryRow.class);

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
     * @throws Refusal where there is no such attempt, or what it is held to is not to be
     * seen yet
     */
    static AttemptSummaryRow of(UUID attemptId, JdbcClient lms) {
        AttemptSummaryRow head = lms.sql(SELECT)
            .param("attemptId", attemptId)
            .query(HEAD)
            .optional()
            .orElseThrow(() -> Refusal.notFound("attempt"));
        if (head.settings == null || head.title == null) {
            throw behind();
        }
        return head;
    }

    /** Attempts and assessments are projected side by side. */
    static Refusal behind() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "projection-behind",
                "The assessment is not to be seen here yet: try again.", List.of());
    }

    String titled() {
        return Objects.requireNonNull(this.title);
    }

    AssessmentSettings heldTo() {
        return Objects.requireNonNull(this.settings);
    }

    int saved() {
        return Objects.requireNonNullElse(this.answers, 0);
    }

    /**
     * Until when it may be answered: the assessment may be closed before its deadline.
     */
    @Nullable Instant end() {
        if (this.deadline == null || this.closedAt == null) {
            return (this.deadline != null) ? this.deadline : this.closedAt;
        }
        return this.closedAt.isBefore(this.deadline) ? this.closedAt : this.deadline;
    }

    boolean hasScore() {
        return this.status.equals("graded") || this.status.equals("regraded");
    }

    /** Whether the learner may see right answers now. */
    boolean showsAnswers(Instant now) {
        return hasScore() && switch (heldTo().showing()) {
            case NEVER -> false;
            case WHEN_GRADED -> true;
            case WHEN_CLOSED -> this.closedAt != null || (this.closesAt != null && !now.isBefore(this.closesAt));
        };
    }

}
