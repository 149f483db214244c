package io.annals.query.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.query.relational.ViewMapper;
import org.jspecify.annotations.Nullable;

/**
 * A submitted attempt with its answer to one question.
 *
 * @param score absent while it waits for a grader
 * @param exactScore absent if {@code score} is exact
 * @param earned the sum of the points so far that are decimals
 * @param fractions the other points so far
 * @param waiting how many answers wait for a grader
 * @param points the points of the question in the attempt; absent if the attempt does not
 * have it
 */
record GradedAnswerRow(UUID attemptId, UUID enrollmentId, UUID userId, UUID courseId, int attemptNumber,
        int assessmentVersion, @Nullable BigDecimal score, @Nullable Fraction exactScore, @Nullable Boolean passed,
        @Nullable Long secondsLate, BigDecimal earned, List<Fraction> fractions, int waiting,
        @Nullable BigDecimal points, @Nullable Response responseData, @Nullable Boolean isCorrect,
        @Nullable BigDecimal pointsEarned, @Nullable Fraction exactPoints, boolean waits, @Nullable UUID gradedBy) {

    static final ViewMapper<GradedAnswerRow> ROW = ViewMapper.of(GradedAnswerRow.class);

    /** Ordered by enrollment and attempt number. */
    static final String SELECT = """
            select attempt.id as attempt_id, attempt.enrollment_id, attempt.user_id, attempt.course_id,
                   attempt.attempt_number, attempt.assessment_version, attempt.score, attempt.exact_score,
                   attempt.passed, attempt.seconds_late, coalesce(sums.earned, 0) as earned, sums.fractions,
                   coalesce(sums.waiting, 0) as waiting, response.points, response.response_data,
                   response.is_correct, response.points_earned, response.exact_points,
                   coalesce(response.waits, false) as waits, response.graded_by
            from lms.assessment_attempt attempt
            left join lms.question_response response on response.attempt_id = attempt.id
                and response.assessment_id = attempt.assessment_id and response.question_id = :questionId
            left join lateral (
                select sum(one.points_earned) filter (where one.exact_points is null) as earned,
                       json_agg(one.exact_points) filter (where one.exact_points is not null) as fractions,
                       count(*) filter (where one.waits)::integer as waiting
                from lms.question_response one
                where one.attempt_id = attempt.id) sums on true
            where attempt.assessment_id = :assessmentId and attempt.status in ('submitted', 'graded', 'regraded')
            order by attempt.enrollment_id, attempt.attempt_number
            """;

    GradedAnswerRow {
        fractions = Json.list(fractions);
    }

    /** Whether the attempt has the question and its answer was scored or waits. */
    boolean hasQuestion() {
        return this.points != null && (this.pointsEarned != null || this.waits);
    }

    AnswerScore answerScore() {
        return this.waits ? AnswerScore.WAITING
                : new AnswerScore(Objects.requireNonNull(this.pointsEarned), this.isCorrect, this.exactPoints);
    }

    /** The exact sum of the points so far. */
    Fraction exactlyEarned() {
        return this.fractions.stream().reduce(Fraction.of(this.earned), Fraction::plus);
    }

}
