package io.annals.api.report;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Statistics of all attempts at an assessment.
 *
 * @param maxScore the maximum score
 * @param passingScore the minimum score to pass; every attempt passes if absent
 * @param graded attempts with a score
 * @param withoutScore attempts without one
 * @param meanScore the mean score of the graded attempts; absent if there are none
 * @param sdScore the standard deviation of these scores; absent for fewer than two
 * @param belowPass graded attempts that did not pass
 * @param banked results transferred from an earlier run of the course
 */
public record AssessmentResult(UUID assessmentId, String title, @Nullable String type, BigDecimal maxScore,
        @Nullable BigDecimal passingScore, long attempts, long graded, long withoutScore,
        @Nullable BigDecimal meanScore, @Nullable BigDecimal sdScore, long belowPass, long banked) {
}
