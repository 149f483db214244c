package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A released version of an assessment.
 *
 * @param versionNo counted from 1, the version that was published
 * @param maxScore the maximum score
 * @param passingScore the lowest score that passes; every score passes if absent
 * @param durationMins the time limit of an attempt in minutes; unlimited if absent
 * @param maxAttempts how many attempts a learner has; unlimited if absent
 * @param weight the assessment's part of the course grade, in percent
 * @param dueAt when it is due; at any time if absent
 * @param questionCount how many questions an attempt gets; 0 if the assessment is graded
 * as a whole
 * @param releasedAt when attempts began to be started with it
 */
public record AssessmentVersionSummary(UUID assessmentId, int versionNo, BigDecimal maxScore,
        @Nullable BigDecimal passingScore, @Nullable Integer durationMins, @Nullable Integer maxAttempts,
        @Nullable BigDecimal weight, @Nullable Instant dueAt, int questionCount, Instant releasedAt) {
}
