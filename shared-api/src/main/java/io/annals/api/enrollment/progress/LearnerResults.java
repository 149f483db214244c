package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.Points;
import org.jspecify.annotations.Nullable;

/**
 * A learner's results in a course. The collections are not copied, because an instance is
 * created for every decision.
 *
 * @param completed the contents that were completed
 * @param viewed the contents that were opened; completed contents count as opened even if
 * they are missing here
 * @param minutes minutes spent in the course
 * @param results the result in each assessment that has a score
 */
public record LearnerResults(Set<UUID> completed, Set<UUID> viewed, int minutes, Map<UUID, Result> results) {

    /** No results. */
    public static final LearnerResults NONE = new LearnerResults(Set.of(), Set.of(), 0, Map.of());

    /**
     * The result in an assessment, determined from all attempts at it.
     *
     * @param score from 0 to {@code maxScore}
     * @param maxScore the maximum score
     * @param passed whether the score passes
     * @param exactScore the exact score; absent if {@code score} is exact
     */
    public record Result(BigDecimal score, BigDecimal maxScore, boolean passed, @Nullable Fraction exactScore) {

        /** A result whose score is a decimal. */
        public Result(BigDecimal score, BigDecimal maxScore, boolean passed) {
            this(score, maxScore, passed, null);
        }

    }

    public LearnerResults {
        completed = Collections.unmodifiableSet(completed);
        viewed = Collections.unmodifiableSet(viewed);
        results = Collections.unmodifiableMap(results);
    }

    /** Whether the content was completed. */
    public boolean hasCompleted(UUID contentId) {
        return this.completed.contains(contentId);
    }

    /** Whether the content was opened. */
    public boolean hasViewed(UUID contentId) {
        return this.viewed.contains(contentId) || this.completed.contains(contentId);
    }

    /** Whether the assessment was passed. */
    public boolean hasPassed(UUID assessmentId) {
        Result result = this.results.get(assessmentId);
        return result != null && result.passed();
    }

    /**
     * Returns the exact score / maximum score, 0 to 1; 0 if the assessment was not taken.
     */
    Fraction fraction(UUID assessmentId) {
        @Nullable Result result = this.results.get(assessmentId);
        if (result == null || result.maxScore().signum() <= 0) {
            return Fraction.ZERO;
        }
        return Points.exact(result.score(), result.exactScore())
            .dividedBy(Fraction.of(result.maxScore()))
            .max(Fraction.ZERO)
            .min(Fraction.ONE);
    }

}
