package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * The gradebook of a course by assessment.
 *
 * @param learners how many learners take part: those who are active, suspended or at the
 * end of the course. Only they are counted below
 * @param items all assessments that learners see, in the order of the outline
 */
public record GradebookItems(UUID courseId, int learners, List<Item> items) {

    public GradebookItems {
        items = Json.list(items);
    }

    /**
     * One assessment.
     *
     * @param status {@code published} or {@code closed}
     * @param weight the share in the course's mark, in percent
     * @param handedIn how many learners handed something in
     * @param graded how many have a score
     * @param mean of their scores, with 4 decimals; absent where there is none
     * @param meanPercent of their scores in percent of the best, with 2 decimals; absent
     * where there is none
     * @param passed how many passed
     * @param late for how many what counts came after it was due
     * @param missing how many handed in nothing although it was due
     */
    public record Item(UUID assessmentId, String title, String type, String status, @Nullable Integer maxScore,
            @Nullable Integer passingScore, @Nullable BigDecimal weight, @Nullable Instant dueAt, int handedIn,
            int graded, @Nullable BigDecimal mean, @Nullable BigDecimal meanPercent, int passed, int late,
            int missing) {
    }

}
