package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a learner reached in a course. */
public sealed interface ProgressEvent extends EnrollmentEvent {

    UUID userId();

    UUID courseId();

    /**
     * The learner spent time with a content.
     *
     * @param minutes this time
     * @param totalMinutes so far, these included
     * @param progress percent of the content, 0 to 100
     */
    record ContentStudied(UUID enrollmentId, UUID userId, UUID courseId, UUID contentId, int minutes, int totalMinutes,
            BigDecimal progress, Instant occurredAt) implements ProgressEvent {
    }

    /** The learner completed a content, for the first time. */
    record ContentCompleted(UUID enrollmentId, UUID userId, UUID courseId, UUID contentId,
            Instant occurredAt) implements ProgressEvent {
    }

    /**
     * An attempt got a score, another score, or no longer counts; and what counts of all
     * attempts at the assessment is now this.
     *
     * @param attemptId the attempt
     * @param attemptNumber counted from 1 within the enrollment and assessment
     * @param attemptScore the score of that attempt; absent where it no longer counts
     * @param attemptMaxScore the best score that there could be in that attempt
     * @param attemptPassed whether that attempt's score is enough by itself
     * @param score what counts of all attempts; absent where none does
     * @param countingAttemptId whose score that is; absent for an average
     * @param maxScore the best score that there could be in place of {@code score}
     * @param passed whether what counts is enough
     */
    record ResultRecorded(UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, UUID attemptId,
            int attemptNumber, @Nullable BigDecimal attemptScore, int attemptMaxScore, boolean attemptPassed,
            @Nullable BigDecimal score, @Nullable UUID countingAttemptId, int maxScore, boolean passed,
            Instant occurredAt) implements ProgressEvent {
    }

    /**
     * The learner has come to another point of the course.
     *
     * @param progress percent of the required contents and assessments that are done, 0
     * to 100 with 2 decimals
     * @param done how many are done
     * @param required how many there are in the outline version that the learner is on
     * @param outlineVersion that version
     * @param meetsCriteria whether what it takes to complete the course is met at present
     */
    record ProgressMoved(UUID enrollmentId, UUID userId, UUID courseId, BigDecimal progress, int done, int required,
            int outlineVersion, boolean meetsCriteria, Instant occurredAt) implements ProgressEvent {
    }

    /** The learner met what it takes to complete the course, for the first time. */
    record CourseCompleted(UUID enrollmentId, UUID userId, UUID courseId, Instant occurredAt) implements ProgressEvent {
    }

}
