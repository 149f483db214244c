package io.annals.query.learning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.attempt.AttemptStatus;
import io.annals.api.learning.GradebookRow.GradebookAttempt;
import org.jspecify.annotations.Nullable;

/** A learner's result in an assessment, as stored in {@code gradebook_result}. */
public record ResultFacts(UUID enrollmentId, UUID assessmentId, @Nullable BigDecimal maxScore,
        @Nullable BigDecimal passingScore, int attemptsUsed, boolean submitted, boolean late,
        @Nullable UUID countingAttemptId, @Nullable BigDecimal score, @Nullable BigDecimal percent,
        @Nullable Boolean passed, @Nullable Fraction exactScore, List<GradebookAttempt> attempts) {

    public ResultFacts {
        attempts = Json.list(attempts);
    }

    /** The result without an attempt. */
    public static ResultFacts none(UUID enrollmentId, UUID assessmentId) {
        return new ResultFacts(enrollmentId, assessmentId, null, null, 0, false, false, null, null, null, null, null,
                List.of());
    }

    /** The attempt in progress. */
    public Optional<GradebookAttempt> open() {
        return withStatus(AttemptStatus.IN_PROGRESS);
    }

    /** Whether a submitted attempt waits for its score. */
    public boolean waitsForScore() {
        return withStatus(AttemptStatus.SUBMITTED).isPresent();
    }

    private Optional<GradebookAttempt> withStatus(AttemptStatus status) {
        return this.attempts.stream().filter((attempt) -> attempt.status() == status).findFirst();
    }

}
