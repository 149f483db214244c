package io.annals.api.report;

import java.math.BigDecimal;

/**
 * How many learners are still there at the beginning of a week.
 *
 * @param week counted from 0, the first week of the course
 * @param enrolled how many ever enrolled
 * @param stillThere how many of them had not withdrawn before this week
 * @param share {@code stillThere} of {@code enrolled}, 0 to 1
 */
public record RetentionOfWeek(int week, long enrolled, long stillThere, BigDecimal share) {
}
