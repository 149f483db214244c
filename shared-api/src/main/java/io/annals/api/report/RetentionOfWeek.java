package io.annals.api.report;

import java.math.BigDecimal;

/**
 * The number of remaining learners at the start of a week.
 *
 * @param week counted from 0, the first week of the course
 * @param enrolled the number of learners who ever enrolled
 * @param stillThere the number of them who had not withdrawn before this week
 * @param share {@code stillThere} divided by {@code enrolled}, 0 to 1
 */
public record RetentionOfWeek(int week, long enrolled, long stillThere, BigDecimal share) {
}
