package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.assessment.scoring.Fraction;

/** Computes a learner's score over several assessments. */
public final class OverallScore {

    private OverallScore() {
    }

    /**
     * Returns the exact weighted mean:
     * {@code sum(weight * score / maxScore) / sum(weight)}. An assessment that was not
     * taken scores 0. If any assessment has a weight above 0, the weights are used and an
     * assessment without one has the weight 0; else the maximum scores are the weights,
     * if all are known; else all assessments weigh the same.
     * @param assessments each once, in any order
     * @param weights the weight of each assessment
     * @return 0 to 1; empty if there are no assessments
     */
    public static Optional<Fraction> of(Collection<UUID> assessments, Function<UUID, Weight> weights,
            LearnerResults results) {
        if (assessments.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> all = List.copyOf(assessments);
        Function<Weight, BigDecimal> effective = effectiveWeight(all.stream().map(weights).toList());
        Fraction weightedScores = Fraction.ZERO;
        BigDecimal totalWeight = BigDecimal.ZERO;
        for (UUID assessment : all) {
            BigDecimal weight = effective.apply(weights.apply(assessment));
            totalWeight = totalWeight.add(weight);
            weightedScores = weightedScores.plus(Fraction.of(weight).times(results.fraction(assessment)));
        }
        return Optional.of(weightedScores.dividedBy(Fraction.of(totalWeight)));
    }

    /**
     * Whether the score, exactly, is at least a percentage.
     * @param percent 0 to 100
     */
    public static boolean reaches(Fraction score, BigDecimal percent) {
        return score.isAtLeast(percent.movePointLeft(2));
    }

    private static Function<Weight, BigDecimal> effectiveWeight(List<Weight> all) {
        if (all.stream().anyMatch(Weight::hasWeight)) {
            return Weight::weightOrNone;
        }
        return all.stream().allMatch(Weight::hasMaxScore) ? Weight::maxScoreOrNone : (unknown) -> BigDecimal.ONE;
    }

}
