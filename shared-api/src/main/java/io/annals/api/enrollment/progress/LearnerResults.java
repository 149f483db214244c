package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    private static final int SCALE = 20;

    /**
     * The result in an assessment, determined from all attempts at it.
     *
     * @param score from 0 to {@code maxScore}
     * @param maxScore the maximum score
     * @param passed whether the score passes
     */
    public record Result(BigDecimal score, BigDecimal maxScore, boolean passed) {
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
     * Returns score / maximum score, 0 to 1; 0 if the assessment was not taken.
     */
    BigDecimal fraction(UUID assessmentId) {
        @Nullable Result result = this.results.get(assessmentId);
        if (result == null || result.maxScore().signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return result.score()
            .divide(result.maxScore(), SCALE, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.ONE);
    }

}
