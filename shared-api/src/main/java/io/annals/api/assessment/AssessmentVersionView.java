package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * A released version of an assessment with its questions and right answers.
 *
 * @param versionNo counted from 1, which is that of the first publishing
 * @param maxScore the best score
 * @param passingScore the least score that passes; nobody fails where it is absent
 * @param durationMins minutes from start to deadline; unlimited where absent
 * @param maxAttempts how often a learner may try; unlimited where absent
 * @param weight the share in the course's mark, in percent
 * @param dueAt when it should be handed in
 * @param settings how it is taken and marked
 * @param sections its sections in order
 * @param questions the questions of all sections, in their order
 * @param releasedAt from when attempts were started with it
 */
public record AssessmentVersionView(UUID assessmentId, int versionNo, int maxScore, @Nullable Integer passingScore,
        @Nullable Integer durationMins, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
        @Nullable Instant dueAt, AssessmentSettings settings, List<AssessmentVersion.Section> sections,
        List<AssessmentVersion.Question> questions, Instant releasedAt) {

    public AssessmentVersionView {
        sections = Json.list(sections);
        questions = Json.list(questions);
    }

}
