package io.annals.api.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * The outcomes of courses.
 *
 * @param items the courses, by code
 * @param totals the sums over all courses
 */
public record CourseOutcomes(List<CourseOutcome> items, OutcomeTotals totals) {

    public CourseOutcomes {
        items = List.copyOf(items);
    }

    /** Adds the totals to the courses. */
    public static CourseOutcomes of(List<CourseOutcome> items) {
        return new CourseOutcomes(items,
                new OutcomeTotals(items.size(), sum(items, CourseOutcome::enrolled), sum(items, CourseOutcome::active),
                        sum(items, CourseOutcome::pass), sum(items, CourseOutcome::distinction),
                        sum(items, CourseOutcome::fail), sum(items, CourseOutcome::withdrawn)));
    }

    private static long sum(List<CourseOutcome> items, ToLongFunction<CourseOutcome> count) {
        return items.stream().mapToLong(count).sum();
    }

    /**
     * The outcomes of a course. The numbers count learners.
     *
     * @param active neither withdrawn nor with an outcome
     * @param withdrawnPercent percent of {@code enrolled}, with 1 decimal; absent if that
     * is 0
     * @param completionPercent passes and distinctions in percent of {@code enrolled},
     * with 1 decimal; absent if that is 0
     */
    public record CourseOutcome(UUID courseId, String code, String title, @Nullable String category,
            @Nullable LocalDate startsOn, long enrolled, long active, long pass, long distinction, long fail,
            long withdrawn, @Nullable BigDecimal withdrawnPercent, @Nullable BigDecimal completionPercent) {
    }

    /**
     * The outcomes of all courses. The numbers count enrollments.
     *
     * @param withdrawnPercent percent of {@code enrolled}, with 1 decimal; absent if that
     * is 0
     * @param completionPercent passes and distinctions in percent of {@code enrolled},
     * with 1 decimal; absent if that is 0
     */
    public record OutcomeTotals(long courses, long enrolled, long active, long pass, long distinction, long fail,
            long withdrawn, @Nullable BigDecimal withdrawnPercent, @Nullable BigDecimal completionPercent) {

        OutcomeTotals(long courses, long enrolled, long active, long pass, long distinction, long fail,
                long withdrawn) {
            this(courses, enrolled, active, pass, distinction, fail, withdrawn, percent(withdrawn, enrolled),
                    percent(pass + distinction, enrolled));
        }

        private static @Nullable BigDecimal percent(long part, long whole) {
            return (whole == 0) ? null
                    : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }

    }

}
