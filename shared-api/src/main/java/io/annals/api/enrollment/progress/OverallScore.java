package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a learner reached over several assessments together. */
public final class OverallScore {

    private static final int SCALE = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OverallScore() {
    }

    /**
     * The weighted mean of the shares reached, in percent:
     * {@code 100 * sum(weight * share) / sum(weight)}, where the share is the score in
     * parts of the best score of the attempt that counts, 0 to 1, and 0 where the
     * assessment was not taken. Weights are those of the course's mark if any of the
     * assessments has one above 0, and one without weighs nothing; else the best scores,
     * if all are known; else all weigh the same.
     * @param assessments each once, in any order
     * @param worth what each weighs
     * @return 0 to 100 with 10 decimals, half up; empty where there is no assessment
     */
    public static Optional<BigDecimal> percent(Collection<UUID> assessments, Function<UUID, Weight> worth,
            LearnerResults achieved) {
        if (assessments.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> all = List.copyOf(assessments);
        Function<Weight, BigDecimal> weight = weighing(all.stream().map(worth).toList());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (UUID assessment : all) {
            BigDecimal weighs = weight.apply(worth.apply(assessment));
            weights = weights.add(weighs);
            sum = sum.add(weighs.multiply(achieved.share(assessment)));
        }
        return Optional.of(sum.multiply(HUNDRED).divide(weights, SCALE, RoundingMode.HALF_UP));
    }

    private static Function<Weight, BigDecimal> weighing(List<Weight> all) {
        if (all.stream().anyMatch(Weight::hasWeight)) {
            return Weight::weightOrNone;
        }
        return all.stream().allMatch(Weight::hasMaxScore) ? Weight::maxScoreOrNone : (unknown) -> BigDecimal.ONE;
    }

}
