package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.time.Duration;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LatePolicyTest {

    private static final LatePolicy TEN_PERCENT_A_DAY_DOWN_TO_HALF = new LatePolicy(1440, BigDecimal.TEN,
            BigDecimal.valueOf(50));

    @ParameterizedTest
    @CsvSource({ "40, PT-1S, 0.0000", "40, PT0S, 0.0000", "40, PT0.000000001S, 4.0000", "40, PT24H, 4.0000",
            "40, PT24H0.001S, 8.0000", "40, PT48H, 8.0000", "40, P30D, 20.0000", "23.5, P3D, 3.5000", "20, P3D, 0.0000",
            "5, P3D, 0.0000", "40, P106751991167D, 20.0000" })
    void every_interval_begun_costs_its_rate_of_the_points_possible_down_to_the_floor(BigDecimal score, Duration late,
            BigDecimal deduction) {
        assertThat(TEN_PERCENT_A_DAY_DOWN_TO_HALF.deduction(Fraction.of(score), BigDecimal.valueOf(40), late))
            .isEqualTo(Fraction.of(deduction));
    }

    @Test
    void the_calculation_shows_the_numbers_that_lead_to_the_deduction() {
        assertThat(TEN_PERCENT_A_DAY_DOWN_TO_HALF.calculation(BigDecimal.valueOf(40), BigDecimal.valueOf(8),
                BigDecimal.valueOf(40), Duration.ofHours(25)))
            .endsWith(" = 40 x min(10 x ceil(90000 s / 86400 s), max(100 - 50, 0)) / 100 = 40 x min(20, 50) / 100 = 8");
    }

    @Property
    void a_deduction_is_never_more_than_the_score_nor_than_what_is_above_the_floor(
            @ForAll("policies") LatePolicy policy, @ForAll @IntRange(max = 1_000_000) int scoreUnits,
            @ForAll @LongRange(min = -1000, max = 100_000_000) long late) {
        BigDecimal possible = BigDecimal.valueOf(100);
        Fraction score = Fraction.of(scoreUnits, 10_000);
        Fraction deduction = policy.deduction(score, possible, Duration.ofSeconds(late));
        assertThat(deduction).isBetween(Fraction.ZERO, score);
        assertThat(score.minus(deduction)).isGreaterThanOrEqualTo(score.min(Fraction.of(policy.floor())));
    }

    @Property
    void being_later_never_costs_less(@ForAll("policies") LatePolicy policy,
            @ForAll @IntRange(max = 1_000_000) int scoreUnits, @ForAll @LongRange(max = 10_000_000) long late,
            @ForAll @LongRange(max = 10_000_000) long more) {
        BigDecimal possible = BigDecimal.valueOf(100);
        Fraction score = Fraction.of(scoreUnits, 10_000);
        assertThat(policy.deduction(score, possible, Duration.ofSeconds(late + more)))
            .isGreaterThanOrEqualTo(policy.deduction(score, possible, Duration.ofSeconds(late)));
    }

    @Provide
    Arbitrary<LatePolicy> policies() {
        Arbitrary<BigDecimal> percent = Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
            .ofScale(2);
        return Combinators.combine(Arbitraries.integers().between(1, 10_080), percent, percent).as(LatePolicy::new);
    }

}
