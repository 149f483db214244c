package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A learner's progress: {@code percent = 100 * done / required}, rounded half up to 2
 * decimals, at most 99.99 while an item is left. A content is done when it was completed,
 * an assessment when it was passed. Without required items, progress is 100.
 *
 * @param done how many required items are done
 * @param required how many items are required
 * @param percent 0.00 to 100.00
 */
public record Progress(int done, int required, BigDecimal percent) {

    private static final int SCALE = 2;

    private static final BigDecimal ALL = BigDecimal.valueOf(100).setScale(SCALE);

    private static final BigDecimal NEARLY_ALL = new BigDecimal("99.99");

    /** Computes the progress of a learner with these results. */
    public static Progress of(RequiredItems required, LearnerResults results) {
        int done = count(required.contents(), results.completed(), results::hasCompleted)
                + count(required.assessments(), results.results().keySet(), results::hasPassed);
        return new Progress(done, required.size(), percent(done, required.size()));
    }

    /** Iterates over the smaller set: a beginner has done few of many required items. */
    private static int count(Set<UUID> required, Set<UUID> touched, Predicate<UUID> isDone) {
        boolean fewTouched = touched.size() < required.size();
        int done = 0;
        for (UUID item : fewTouched ? touched : required) {
            if ((!fewTouched || required.contains(item)) && isDone.test(item)) {
                done++;
            }
        }
        return done;
    }

    private static BigDecimal percent(int done, int required) {
        if (done == required) {
            return ALL;
        }
        return BigDecimal.valueOf(100L * done)
            .divide(BigDecimal.valueOf(required), SCALE, RoundingMode.HALF_UP)
            .min(NEARLY_ALL);
    }

}
