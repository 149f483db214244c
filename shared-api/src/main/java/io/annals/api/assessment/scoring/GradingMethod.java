package io.annals.api.assessment.scoring;

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
    /** The mean of all scores. */
    AVERAGE;

    /**
     * An attempt that has a score and is not voided.
     *
     * @param number counted from 1 within the enrollment and assessment
     */
    public record ScoredAttempt(UUID attemptId, int number, Fraction score) {
    }

    /**
     * The score that counts.
     *
     * @param score the exact score
     * @param attemptId the attempt that it is the score of; absent for an average
     */
    public record SelectedScore(Fraction score, @Nullable UUID attemptId) {
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
                .reduce(Fraction::plus)
                .map((sum) -> new SelectedScore(sum.dividedBy(Fraction.of(attempts.size(), 1)), null));
        };
    }

    private SelectedScore one(ScoredAttempt attempt) {
        return new SelectedScore(attempt.score(), attempt.attemptId());
    }

}
