package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.scoring.GradingRules;
import io.annals.api.assessment.scoring.Points;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * How an assessment is taken and graded, apart from its questions.
 *
 * @param maxScore the maximum score, with at most 4 decimals
 * @param passingScore the lowest score that passes, at most {@code maxScore}; every score
 * passes if absent
 * @param durationMins the time limit of an attempt in minutes; unlimited if absent
 * @param maxAttempts how many attempts a learner has; unlimited if absent
 * @param weight the assessment's part of the course grade, in percent with at most 4
 * decimals
 * @param dueAt when it is due; at any time if absent
 */
public record AssessmentConfiguration(@NotNull @Positive @Digits(integer = 9, fraction = 4) BigDecimal maxScore,
        @Nullable @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal passingScore,
        @Nullable @Positive Integer durationMins, @Nullable @Positive Integer maxAttempts,
        @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 4) BigDecimal weight, @Nullable Instant dueAt,
        @Valid AssessmentSettings settings) {

    public AssessmentConfiguration {
        maxScore = Points.plain(maxScore);
        passingScore = (passingScore != null) ? Points.plain(passingScore) : null;
        weight = (weight != null) ? Points.plain(weight) : null;
        settings = Objects.requireNonNullElse(settings, AssessmentSettings.DEFAULTS);
    }

    /** The same without dates, for a copy of the course. */
    public AssessmentConfiguration withoutDates() {
        return new AssessmentConfiguration(this.maxScore, this.passingScore, this.durationMins, this.maxAttempts,
                this.weight, null, this.settings.withoutDates());
    }

    /** What scores follow from. */
    public GradingRules gradingRules() {
        return new GradingRules(this.maxScore, this.passingScore, this.settings.latePolicy());
    }

    /** Whether any score passes. */
    public boolean canBePassed() {
        return this.passingScore == null || this.passingScore.compareTo(this.maxScore) <= 0;
    }

    /**
     * Checks the values against each other.
     * @throws Refusal {@code passing-score-above-maximum} or
     * {@code closes-before-it-opens}
     */
    public AssessmentConfiguration requireConsistent() {
        if (!canBePassed()) {
            throw Refusal.invalid("passing-score-above-maximum", "The passing score is above the maximum score.",
                    new Violation("configuration.passingScore", "must not be above maxScore"));
        }
        Instant opens = this.settings.opensAt();
        if (opens != null && this.settings.availability().hasClosed(opens)) {
            throw Refusal.invalid("closes-before-it-opens", "The assessment closes before it opens.",
                    new Violation("configuration.settings.closesAt", "must be after opensAt"));
        }
        return this;
    }

}
