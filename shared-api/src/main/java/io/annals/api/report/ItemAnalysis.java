package io.annals.api.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * How a question works, over all attempts that had it and have their score. Several
 * attempts of a learner count each, voided and expired ones do not.
 *
 * @param type the kind of the question, such as {@code single_choice}
 * @param text what is asked, as authors have it now; may be HTML
 * @param points what the right answer earns, as authors have it now
 * @param status {@code active} or {@code removed}
 * @param answers attempts that had the question
 * @param blank of these, left blank
 * @param correct of these, with the right answer
 * @param facility the mean share of the points that was earned, 0 to 1 with 4 decimals;
 * absent without answers
 * @param meanPoints the mean of the points earned
 * @param sdPoints their standard deviation, of a sample; absent for fewer than two
 * @param discrimination how what the question earned goes with what the rest of the
 * attempt earned: Pearson's correlation, -1 to 1; absent where one of both never varies
 * @param upperFacility the facility among the best 27 % of attempts
 * @param lowerFacility the facility among the worst 27 %
 * @param upperLowerDifference the first less the second, -1 to 1
 * @param options what was chosen, where the question has options
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
     * @param correct whether it belongs to the right answer, as authors have it now
     * @param dropped whether the question no longer has it
     * @param chosen in how many attempts
     * @param share of all that had the question, 0 to 1; absent where there are none
     * @param chosenByUpper how often the best 27 % chose it
     * @param chosenByLower how often the worst 27 % chose it
     */
    public record OptionChoice(UUID optionId, String text, boolean correct, boolean dropped, long chosen,
            @Nullable BigDecimal share, long chosenByUpper, long chosenByLower) {
    }

}
