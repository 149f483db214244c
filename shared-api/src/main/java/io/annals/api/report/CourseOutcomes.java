package io.annals.api.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * How courses ended for their learners.
 *
 * @param items each course, by code
 * @param totals all of them together
 */
public record CourseOutcomes(List<CourseOutcome> items, Totals totals) {

    public CourseOutcomes {
        items = List.copyOf(items);
    }

    /** The courses with what they come to together. */
    public static CourseOutcomes of(List<CourseOutcome> items) {
        return new CourseOutcomes(items,
                new Totals(items.size(), sum(items, CourseOutcome::enrolled), sum(items, CourseOutcome::active),
                        sum(items, CourseOutcome::pass), sum(items, CourseOutcome::distinction),
                        sum(items, CourseOutcome::fail), sum(items, CourseOutcome::withdrawn)));
    }

    private static long sum(List<CourseOutcome> items, ToLongFunction<CourseOutcome> count) {
        return items.stream().mapToLong(count).sum();
    }

    /**
     * One course. The counts are of learners.
     *
     * @param active neither withdrawn nor with an outcome
     * @param withdrawnPercent of those enrolled, to one decimal; absent where nobody is
     * @param completionPercent passes and distinctions of those enrolled, to one decimal;
     * absent where nobody is
     */
    public record CourseOutcome(UUID courseId, String code, String title, @Nullable String category,
            @Nullable LocalDate startsOn, long enrolled, long active, long pass, long distinction, long fail,
            long withdrawn, @Nullable BigDecimal withdrawnPercent, @Nullable BigDecimal completionPercent) {
    }

    /**
     * All courses together. The counts are of enrollments.
     *
     * @param withdrawnPercent of those enrolled, to one decimal; absent where nobody is
     * @param completionPercent passes and distinctions of those enrolled, to one decimal;
     * absent where nobody is
     */
    public record Totals(long courses, long enrolled, long active, long pass, long distinction, long fail,
            long withdrawn, @Nullable BigDecimal withdrawnPercent, @Nullable BigDecimal completionPercent) {

        Totals(long courses, long enrolled, long active, long pass, long distinction, long fail, long withdrawn) {
            this(courses, enrolled, active, pass, distinction, fail, withdrawn, percent(withdrawn, enrolled),
                    percent(pass + distinction, enrolled));
        }

        private static @Nullable BigDecimal percent(long part, long whole) {
            return (whole == 0) ? null
                    : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }

    }

}
