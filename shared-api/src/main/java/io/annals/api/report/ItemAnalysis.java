package io.annals.api.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * The item analysis of a question over all scored attempts that included it. Each attempt
 * of a learner counts; voided and expired attempts do not.
 *
 * @param type the question type, such as {@code single_choice}
 * @param text the current text of the question, as HTML
 * @param points the current points of the question
 * @param status {@code active} or {@code removed}
 * @param answers attempts that included the question
 * @param blank attempts with a blank answer
 * @param correct attempts with the correct answer
 * @param facility the mean fraction of the points earned, 0 to 1 with 4 decimals; absent
 * without answers
 * @param meanPoints the mean of the points earned
 * @param sdPoints their sample standard deviation; absent for fewer than two
 * @param discrimination Pearson's correlation between the points earned in the question
 * and in the rest of the attempt, -1 to 1; absent if either never varies
 * @param upperFacility the facility among the best 27 % of attempts
 * @param lowerFacility the facility among the worst 27 %
 * @param upperLowerDifference {@code upperFacility} minus {@code lowerFacility}, -1 to 1
 * @param options the options of a choice question
 * @see <a href="https://docs.moodle.org/dev/Quiz_statistics_calculations">Moodle, quiz
 * statistics calculations</a>
 */
public record ItemAnalysis(UUID questionId, String type, String text, BigDecimal points, String status, long answers,
        long blank, long correct, @Nullable BigDecimal facility, @Nullable BigDecimal meanPoints,
        @Nullable BigDecimal sdPoints, @Nullable BigDecimal discrimination, @Nullable BigDecimal upperFacility,
        @Nullable BigDecimal lowerFacility, @Nullable BigDecimal upperLowerDifference, List<OptionChoice> options) {

    public ItemAnalysis {
        options = Json.list(options);
    }

    /**
     * How often an option was chosen.
     *
     * @param correct whether it is currently part of the correct answer
     * @param dropped whether the question no longer has it
     * @param chosen the number of attempts that chose it
     * @param share {@code chosen} divided by {@code answers}, 0 to 1; absent without
     * answers
     * @param chosenByUpper the number among the best 27 % of attempts
     * @param chosenByLower the number among the worst 27 % of attempts
     */
    public record OptionChoice(UUID optionId, String text, boolean correct, boolean dropped, long chosen,
            @Nullable BigDecimal share, long chosenByUpper, long chosenByLower) {
    }

}
