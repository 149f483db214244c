package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.assessment.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Events of a learner's results and progress in a course. */
public sealed interface ProgressEvent extends EnrollmentEvent.LearnerEvent {

    /**
     * An attempt was scored, rescored or voided, and the learner's result in the
     * assessment was determined again.
     *
     * @param attemptNumber counted from 1 within the enrollment and assessment
     * @param attemptScore the attempt's score; absent if the attempt no longer counts
     * @param attemptMaxScore the attempt's maximum score
     * @param attemptPassed whether the attempt by itself passes
     * @param score the score of the result; absent if no attempt counts
     * @param countingAttemptId the attempt that determines the result; absent for an
     * average
     * @param maxScore the maximum for {@code score}
     * @param passed whether the result passes
     * @param exactAttemptScore the exact score of the attempt; absent if
     * {@code attemptScore} is exact
     * @param exactScore the exact score of the result; absent if {@code score} is exact
     */
    @EventRevision(2)
    record ResultRecorded(UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, UUID attemptId,
            int attemptNumber, @Nullable BigDecimal attemptScore, BigDecimal attemptMaxScore, boolean attemptPassed,
            @Nullable BigDecimal score, @Nullable UUID countingAttemptId, BigDecimal maxScore, boolean passed,
            @Nullable Fraction exactAttemptScore, @Nullable Fraction exactScore,
            Instant occurredAt) implements ProgressEvent {
    }

    /**
     * The learner's progress changed.
     *
     * @param progress percent of the required contents and assessments that are done, 0
     * to 100 with 2 decimals
     * @param done how many required items are done
     * @param required how many items the learner's outline version requires
     * @param outlineVersion the learner's outline version
     * @param meetsCriteria whether the completion criteria are met now
     */
    record ProgressMoved(UUID enrollmentId, UUID userId, UUID courseId, BigDecimal progress, int done, int required,
            int outlineVersion, boolean meetsCriteria, Instant occurredAt) implements ProgressEvent {
    }

    /** The learner met the completion criteria for the first time. */
    record CourseCompleted(UUID enrollmentId, UUID userId, UUID courseId, Instant occurredAt) implements ProgressEvent {
    }

}
