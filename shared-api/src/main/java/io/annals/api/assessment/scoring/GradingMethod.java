package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Which of a learner's attempts at an assessment counts. */
public enum GradingMethod {

    /** The attempt with the highest score; of equal ones the earliest. */
    HIGHEST,
    /** The last attempt. */
    LATEST,
    /** The first attempt. */
    FIRST,
    /** The mean of all scores, with 4 decimals, half up. */
    AVERAGE;

    /**
     * An attempt that has a score and is not voided.
     *
     * @param number counted from 1 within the enrollment and assessment
     */
    public record ScoredAttempt(UUID attemptId, int number, BigDecimal score) {
    }

    /**
     * The score that counts.
     *
     * @param score with 4 decimals
     * @param attemptId the attempt that it is the score of; absent for an average
     */
    public record SelectedScore(BigDecimal score, @Nullable UUID attemptId) {
    }

    /**
     * The stable name: {@code highest}, {@code latest}, {@code first}, {@code average}.
     */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Selects among attempts in any order; empty if there are none. */
    public Optional<SelectedScore> of(Collection<ScoredAttempt> attempts) {
        Comparator<ScoredAttempt> byNumber = Comparator.comparingInt(ScoredAttempt::number);
        return switch (this) {
            case HIGHEST -> attempts.stream()
                .max(Comparator.comparing(ScoredAttempt::score).thenComparing(byNumber.reversed()))
                .map(this::one);
            case LATEST -> attempts.stream().max(byNumber).map(this::one);
            case FIRST -> attempts.stream().min(byNumber).map(this::one);
            case AVERAGE -> attempts.stream()
                .map(ScoredAttempt::score)
                .reduce(BigDecimal::add)
                .map((sum) -> new SelectedScore(
                        sum.divide(BigDecimal.valueOf(attempts.size()), Points.SCALE, RoundingMode.HALF_UP), null));
        };
    }

    private SelectedScore one(ScoredAttempt attempt) {
        return new SelectedScore(Points.rounded(attempt.score()), attempt.attemptId());
    }

}
