package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.annals.api.Json;
import io.annals.api.assessment.scoring.GradingRules;
import org.jspecify.annotations.Nullable;

/**
 * A released version of an assessment. An attempt keeps the version that it was started
 * with.
 *
 * @param number counted from 1, the version that was published
 * @param maxScore the maximum score: the sum of the points of an attempt's questions, if
 * there are questions
 * @param passingScore the lowest score that passes; every score passes if absent
 * @param durationMins the time limit of an attempt in minutes; unlimited if absent
 * @param maxAttempts how many attempts a learner has; unlimited if absent
 * @param weight the assessment's part of the course grade, in percent
 * @param dueAt when it is due; at any time if absent
 * @param sections in order; the first section ever has the assessment's own id
 * @param questions of all sections, in order
 */
public record AssessmentVersion(int number, BigDecimal maxScore, @Nullable BigDecimal passingScore,
        @Nullable Integer durationMins, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
        @Nullable Instant dueAt, AssessmentSettings settings, List<AssessmentSection> sections,
        List<AssessmentQuestion> questions) {

    public AssessmentVersion {
        sections = Json.list(sections);
        questions = Json.list(questions);
    }

    /** A version with a configuration. */
    public static AssessmentVersion of(int number, AssessmentConfiguration configuration,
            List<AssessmentSection> sections, List<AssessmentQuestion> questions) {
        return new AssessmentVersion(number, configuration.maxScore(), configuration.passingScore(),
                configuration.durationMins(), configuration.maxAttempts(), configuration.weight(),
                configuration.dueAt(), configuration.settings(), sections, questions);
    }

    /** How it is taken and graded. */
    public AssessmentConfiguration configuration() {
        return new AssessmentConfiguration(this.maxScore, this.passingScore, this.durationMins, this.maxAttempts,
                this.weight, this.dueAt, this.settings);
    }

    /** What scores follow from. */
    public GradingRules gradingRules() {
        return new GradingRules(this.maxScore, this.passingScore, this.settings.latePolicy());
    }

    /** How many questions an attempt gets. */
    public int questionsPerAttempt() {
        return this.sections.stream().mapToInt(AssessmentSection::questionsPerAttempt).sum();
    }

}
