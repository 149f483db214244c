package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a learner has done in a course. It shows the given collections and does not copy
 * them, because it is made anew for every decision.
 *
 * @param completed the contents that were completed
 * @param viewed the contents that were opened; those that were completed count as such
 * also where they are not among them
 * @param minutes time spent in the course, in minutes
 * @param results what counts of all attempts at each assessment that has a score
 */
public record LearnerResults(Set<UUID> completed, Set<UUID> viewed, int minutes, Map<UUID, Result> results) {

    /** Nothing. */
    public static final LearnerResults NONE = new LearnerResults(Set.of(), Set.of(), 0, Map.of());

    private static final int SCALE = 20;

    /**
     * What counts of all attempts at an assessment.
     *
     * @param score from 0
     * @param maxScore the best score that there could be
     * @param passed whether it is enough
     */
    public record Result(BigDecimal score, int maxScore, boolean passed) {
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
     * The share of the best score that was reached, 0 to 1; 0 where the assessment was
     * not taken.
     */
    BigDecimal share(UUID assessmentId) {
        @Nullable Result result = this.results.get(assessmentId);
        if (result == null || result.maxScore() <= 0) {
            return BigDecimal.ZERO;
        }
        return result.score()
            .divide(BigDecimal.valueOf(result.maxScore()), SCALE, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.ONE);
    }

}
