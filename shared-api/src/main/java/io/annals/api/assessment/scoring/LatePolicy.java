package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.time.Duration;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What late submission costs: a percentage of the maximum score for every interval or
 * part of one, but the score never falls below the floor. As in Canvas
 * ({@code LatePolicy#points_deducted}), the deduction is
 * {@code possible * min(rate * ceil(late / interval), max(raw% - floor%, 0)) / 100}.
 *
 * @param intervalMinutes the length of an interval in minutes; 60 is an hour, 1440 a day
 * @param rate what each interval costs, in percent of the maximum score, 0 to 100
 * @param floor the score that lateness leaves, in percent of the maximum score, 0 to 100
 * @see <a href=
 * "https://github.com/instructure/canvas-lms/blob/master/app/models/late_policy.rb">Canvas,
 * late policy</a>
 */
public record LatePolicy(@Positive @Max(525_600) int intervalMinutes,
        @NotNull @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal rate,
        @NotNull @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal floor) {

    /**
     * What is deducted from a score, exactly.
     * @param score the points earned, 0 to {@code possible}
     * @param possible the maximum score, above 0
     * @param late how long after it was due; nothing is deducted unless positive
     * @return 0 to {@code score}
     */
    public Fraction deduction(Fraction score, BigDecimal possible, Duration late) {
        BigDecimal byTime = percentOf(possible, this.rate).multiply(BigDecimal.valueOf(intervalsBegun(late)));
        Fraction aboveFloor = score.minus(Fraction.of(percentOf(possible, this.floor))).max(Fraction.ZERO);
        return Fraction.of(byTime).min(aboveFloor);
    }

    /**
     * The formula of {@link #deduction} with its numbers.
     * @param score the points earned, as they are shown
     * @param deduction the deduction, as it is shown
     */
    public String calculation(BigDecimal score, BigDecimal deduction, BigDecimal possible, Duration late) {
        BigDecimal percent = Points.percent(Fraction.of(score), possible);
        return "possible x min(rate x ceil(late / interval), max(raw% - floor%, 0)) / 100 = "
                + "%s x min(%s x ceil(%d s / %d s), max(%s - %s, 0)) / 100 = %s x min(%s, %s) / 100 = %s".formatted(
                        Points.text(possible), Points.text(this.rate), late.toSeconds(),
                        Duration.ofMinutes(this.intervalMinutes).toSeconds(), Points.text(percent),
                        Points.text(this.floor), Points.text(possible),
                        Points.text(this.rate.multiply(BigDecimal.valueOf(intervalsBegun(late)))),
                        Points.text(percent.subtract(this.floor).max(BigDecimal.ZERO)), Points.text(deduction));
    }

    private long intervalsBegun(Duration late) {
        if (!late.isPositive()) {
            return 0;
        }
        Duration interval = Duration.ofMinutes(this.intervalMinutes);
        long whole = late.dividedBy(interval);
        return late.equals(interval.multipliedBy(whole)) ? whole : whole + 1;
    }

    private static BigDecimal percentOf(BigDecimal possible, BigDecimal percent) {
        return possible.multiply(percent).movePointLeft(2);
    }

}
