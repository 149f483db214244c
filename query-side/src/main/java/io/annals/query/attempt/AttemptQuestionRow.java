package io.annals.query.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.assessment.question.PresentedBody;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.query.relational.ViewMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question of an attempt with its key, the answer and its score. Not to be shown as it
 * is.
 */
record AttemptQuestionRow(UUID questionId, int sequenceNo, @Nullable String questionText, BigDecimal points,
        @Nullable QuestionBody body, @Nullable Map<String, @Nullable Object> explanation, List<UUID> optionOrder,
        @Nullable Response responseData, @Nullable Instant answeredAt, @Nullable Boolean late,
        @Nullable Boolean isCorrect, @Nullable BigDecimal pointsEarned, boolean waits, @Nullable UUID gradedBy,
        @Nullable Instant gradedAt, @Nullable Map<String, @Nullable Object> feedback) {

    private static final ViewMapper<AttemptQuestionRow> ROW = ViewMapper.of(AttemptQuestionRow.class);

    private static final String SELECT = """
            select response.question_id, response.sequence_no, asked.question_text, response.points, asked.body,
                   asked.explanation, response.option_order, response.response_data, response.answered_at,
                   response.late, response.is_correct, response.points_earned, response.waits, response.graded_by,
                   response.graded_at, response.feedback
            from lms.question_response response
            left join lms.question_version asked on asked.assessment_id = :assessmentId
                and asked.version_no = :version and asked.question_id = response.question_id
            where response.attempt_id = :attemptId
            order by response.sequence_no
            """;

    /** The questions of the attempt, in order. */
    static List<AttemptQuestionRow> of(AttemptSummaryRow attempt, JdbcClient lms) {
        List<AttemptQuestionRow> rows = lms.sql(SELECT)
            .param("assessmentId", attempt.assessmentId())
            .param("version", attempt.assessmentVersion())
            .param("attemptId", attempt.id())
            .query(ROW)
            .list();
        if (rows.stream().anyMatch((row) -> row.body == null)) {
            throw AttemptSummaryRow.assessmentBehind();
        }
        return rows;
    }

    String text() {
        return Objects.requireNonNullElse(this.questionText, "");
    }

    QuestionBody requiredBody() {
        return Objects.requireNonNull(this.body);
    }

    /**
     * The question as a learner sees it, with the options in the order of the attempt.
     */
    PresentedBody forLearner() {
        return requiredBody().forLearner(this.optionOrder);
    }

}
