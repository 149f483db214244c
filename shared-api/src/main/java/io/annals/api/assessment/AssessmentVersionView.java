package io.annals.api.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;

/**
 * A released version of an assessment with its questions and right answers.
 *
 * @param versionNo counted from 1, the version that was published
 * @param sections in order
 * @param questions of all sections, in order
 * @param releasedAt when attempts began to be started with it
 */
public record AssessmentVersionView(UUID assessmentId, int versionNo, AssessmentConfiguration configuration,
        List<AssessmentSection> sections, List<AssessmentQuestion> questions, Instant releasedAt) {

    public AssessmentVersionView {
        sections = Json.list(sections);
        questions = Json.list(questions);
    }

}
