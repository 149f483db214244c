package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A released version of an assessment.
 *
 * @param versionNo counted from 1, which is that of the first publishing
 * @param maxScore the best score
 * @param passingScore the least score that passes; nobody fails where it is absent
 * @param durationMins minutes from start to deadline; unlimited where absent
 * @param maxAttempts how often a learner may try; unlimited where absent
 * @param weight the share in the course's mark, in percent
 * @param dueAt when it should be handed in
 * @param questionCount how many questions an attempt gets; 0 where it is marked as a
 * whole
 * @param releasedAt from when attempts were started with it
 */
public record AssessmentVersionSummary(UUID assessmentId, int versionNo, int maxScore, @Nullable Integer passingScore,
        @Nullable Integer durationMins, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
        @Nullable Instant dueAt, int questionCount, Instant releasedAt) {
}
