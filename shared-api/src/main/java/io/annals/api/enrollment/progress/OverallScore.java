package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Computes a learner's score over several assessments. */
public final class OverallScore {

    private static final int SCALE = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OverallScore() {
    }

    /**
     * Returns the weighted mean in percent:
     * {@code 100 * sum(weight * score / maxScore) / sum(weight)}. An assessment that was
     * not taken scores 0. If any assessment has a weight above 0, the weights are used
     * and an assessment without one has the weight 0; else the maximum scores are the
     * weights, if all are known; else all assessments weigh the same.
     * @param assessments each once, in any order
     * @param weights the weight of each assessment
     * @return 0 to 100 with 10 decimals, rounded half up; empty if there are no
     * assessments
     */
    public static Optional<BigDecimal> percent(Collection<UUID> assessments, Function<UUID, Weight> weights,
            LearnerResults results) {
        if (assessments.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> all = List.copyOf(assessments);
        Function<Weight, BigDecimal> effective = effectiveWeight(all.stream().map(weights).toList());
        BigDecimal weightedScores = BigDecimal.ZERO;
        BigDecimal totalWeight = BigDecimal.ZERO;
        for (UUID assessment : all) {
            BigDecimal weight = effective.apply(weights.apply(assessment));
            totalWeight = totalWeight.add(weight);
            weightedScores = weightedScores.add(weight.multiply(results.fraction(assessment)));
        }
        return Optional.of(weightedScores.multiply(HUNDRED).divide(totalWeight, SCALE, RoundingMode.HALF_UP));
    }

    private static Function<Weight, BigDecimal> effectiveWeight(List<Weight> all) {
        if (all.stream().anyMatch(Weight::hasWeight)) {
            return Weight::weightOrNone;
        }
        return all.stream().allMatch(Weight::hasMaxScore) ? Weight::maxScoreOrNone : (unknown) -> BigDecimal.ONE;
    }

}
