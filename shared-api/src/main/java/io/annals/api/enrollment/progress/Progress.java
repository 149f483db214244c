package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How far a learner is: {@code percent = 100 * done / required}, rounded half up to 2
 * decimals, and 99.99 where that would say 100 though something is left. A content is
 * done when it was completed, an assessment when it was passed. Where nothing is required
 * nothing is left to do, which is 100.
 *
 * @param done how many of the required items are done
 * @param required how many are required
 * @param percent 0.00 to 100.00
 */
public record Progress(int done, int required, BigDecimal percent) {

    private static final int SCALE = 2;

    private static final BigDecimal ALL = BigDecimal.valueOf(100).setScale(SCALE);

    private static final BigDecimal NEARLY_ALL = new BigDecimal("99.99");

    /** How far one who has achieved this is with what is required. */
    public static Progress of(RequiredItems required, LearnerResults achieved) {
        int done = count(required.contents(), achieved.completed(), achieved::hasCompleted)
                + count(required.assessments(), achieved.results().keySet(), achieved::hasPassed);
        return new Progress(done, required.size(), percent(done, required.size()));
    }

    /** Goes through the smaller set: who has just begun has done little of a lot. */
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
