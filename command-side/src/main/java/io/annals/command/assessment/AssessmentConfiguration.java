package io.annals.command.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentCommand.ConfigureAssessment;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import org.jspecify.annotations.Nullable;

/**
 * How an assessment is taken and marked, its questions aside.
 *
 * @param maxScore the best score
 * @param passingScore the least score that passes; nobody fails where it is absent
 * @param durationMins minutes from start to deadline; unlimited where absent
 * @param maxAttempts how often a learner may try; unlimited where absent
 * @param weight the share in the course's mark, in percent
 * @param dueAt when it should be handed in
 */
record AssessmentConfiguration(int maxScore, @Nullable Integer passingScore, @Nullable Integer durationMins,
        @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
        AssessmentSettings settings) {

    static AssessmentConfiguration of(CreateAssessment said) {
        return new AssessmentConfiguration(said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), Objects.requireNonNull(said.settings()));
    }

    static AssessmentConfiguration of(ConfigureAssessment said) {
        return new AssessmentConfiguration(said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), said.settings());
    }

    static AssessmentConfiguration of(AssessmentCreated said) {
        return new AssessmentConfiguration(said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), said.settings());
    }

    static AssessmentConfiguration of(AssessmentConfigured said) {
        return new AssessmentConfiguration(said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), said.settings());
    }

    static AssessmentConfiguration of(AssessmentVersion said) {
        return new AssessmentConfiguration(said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), said.settings());
    }

    /** The same for another run of the course: without the dates of this one. */
    AssessmentConfiguration forAnotherRun() {
        return new AssessmentConfiguration(this.maxScore, this.passingScore, this.durationMins, this.maxAttempts,
                this.weight, null, this.settings.forAnotherRun());
    }

    /** Refuses what contradicts itself, whatever the questions are. */
    AssessmentConfiguration requireSense() {
        if (!canBePassed()) {
            throw Refusal.invalid("passing-score-above-maximum", "Nobody could pass.",
                    new Violation("passingScore", "must not be above maxScore"));
        }
        Instant opens = this.settings.opensAt();
        Instant closes = this.settings.closesAt();
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            throw Refusal.invalid("closes-before-it-opens", "Nobody could start it.",
                    new Violation("settings.closesAt", "must be after opensAt"));
        }
        return this;
    }

    boolean canBePassed() {
        return this.passingScore == null || this.passingScore <= this.maxScore;
    }

}
