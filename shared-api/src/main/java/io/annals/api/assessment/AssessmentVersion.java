package io.annals.api.assessment;

import java.util.List;

import io.annals.api.Json;
import io.annals.api.assessment.scoring.GradingRules;

/**
 * A released version of an assessment. An attempt keeps the version that it was started
 * with.
 *
 * @param number counted from 1, the version that was published
 * @param sections in order; the first section ever has the assessment's own id
 * @param questions of all sections, in order
 */
public record AssessmentVersion(int number, AssessmentConfiguration configuration, List<AssessmentSection> sections,
        List<AssessmentQuestion> questions) {

    public AssessmentVersion {
        sections = Json.list(sections);
        questions = Json.list(questions);
    }

    /** What scores follow from. */
    public GradingRules gradingRules() {
        return this.configuration.gradingRules();
    }

    /** How many questions an attempt gets. */
    public int questionsPerAttempt() {
        return this.sections.stream().mapToInt(AssessmentSection::questionsPerAttempt).sum();
    }

}
