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

    /** The one with the best score; of equal ones the earliest. */
    HIGHEST,
    /** The last one. */
    LATEST,
    /** The first one. */
    FIRST,
    /** The mean of all scores, with 4 decimals, half up; no attempt in particular. */
    AVERAGE;

    /**
     * An attempt that has its score and is not voided.
     *
     * @param number counted from 1 within the enrollment and assessment
     */
    public record Scored(UUID attemptId, int number, BigDecimal score) {
    }

    /**
     * What counts.
     *
     * @param score with 4 decimals
     * @param attemptId whose score it is; absent for an average
     */
    public record Result(BigDecimal score, @Nullable UUID attemptId) {
    }

    /**
     * The stable name: {@code highest}, {@code latest}, {@code first}, {@code average}.
     */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The result of these attempts, in any order; empty where there is none. */
    public Optional<Result> of(Collection<Scored> attempts) {
        Comparator<Scored> byNumber = Comparator.comparingInt(Scored::number);
        return switch (this) {
            case HIGHEST -> attempts.stream()
                .max(Comparator.comparing(Scored::score).thenComparing(byNumber.reversed()))
                .map(this::one);
            case LATEST -> attempts.stream().max(byNumber).map(this::one);
            case FIRST -> attempts.stream().min(byNumber).map(this::one);
            case AVERAGE -> attempts.stream()
                .map(Scored::score)
                .reduce(BigDecimal::add)
                .map((sum) -> new Result(
                        sum.divide(BigDecimal.valueOf(attempts.size()), Points.SCALE, RoundingMode.HALF_UP), null));
        };
    }

    private Result one(Scored attempt) {
        return new Result(Points.rounded(attempt.score()), attempt.attemptId());
    }

}
