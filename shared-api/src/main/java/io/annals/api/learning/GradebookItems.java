package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.AssessmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The gradebook of a course by assessment.
 *
 * @param learners the number of participating learners: active, suspended, completed or
 * failed. All other numbers count only these learners
 * @param items all assessments that learners see, in the order of the outline
 */
public record GradebookItems(UUID courseId, int learners, List<GradebookItem> items) {

    public GradebookItems {
        items = Json.list(items);
    }

    /**
     * The results of the learners in an assessment.
     *
     * @param status {@code published} or {@code closed}
     * @param weight the percentage of the course grade
     * @param submitted how many learners submitted an attempt
     * @param graded how many learners have a score
     * @param mean the mean score, with 4 decimals; absent if there is none
     * @param meanPercent the mean score in percent of the maximum, with 2 decimals;
     * absent if there is none
     * @param passed how many learners passed
     * @param late how many learners' results come from a late submission
     * @param missing how many learners submitted nothing although it was due
     */
    public record GradebookItem(UUID assessmentId, String title, String type, AssessmentStatus status,
            @Nullable Integer maxScore, @Nullable Integer passingScore, @Nullable BigDecimal weight,
            @Nullable Instant dueAt, int submitted, int graded, @Nullable BigDecimal mean,
            @Nullable BigDecimal meanPercent, int passed, int late, int missing) {
    }

}
