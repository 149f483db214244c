package io.annals.api.report;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The results of an assessment over all attempts.
 *
 * @param maxScore the best score there can be
 * @param passingScore the least score that passes; nobody fails where it is absent
 * @param graded attempts with a score
 * @param withoutScore attempts without one
 * @param meanScore of the graded attempts; absent where there is none
 * @param sdScore their standard deviation; absent where there are fewer than two
 * @param belowPass graded attempts that did not pass
 * @param banked results that were taken over from an earlier run
 */
public record AssessmentResult(UUID assessmentId, String title, @Nullable String type, int maxScore,
        @Nullable Integer passingScore, long attempts, long graded, long withoutScore, @Nullable BigDecimal meanScore,
        @Nullable BigDecimal sdScore, long belowPass, long banked) {
}
