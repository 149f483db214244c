package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.assessment.AssessmentStatus;
import io.annals.api.course.Content;
import io.annals.api.course.Module;
import io.annals.api.course.Unit;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.EffectiveStatus;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.ProgressStatus;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a course for one learner: the published items with the learner's
 * progress and the locks. A content is completed when the learner completed it, an
 * assessment when it is passed, a module when all its required items are completed.
 *
 * @param status the stored status of the enrollment
 * @param effectiveStatus what the status means now, as in {@code EnrollmentView}
 * @param outlineVersion the learner's version of the outline, from 1; absent if none was
 * released
 * @param progress percent of the required items that are done, 0 to 100 with 2 decimals
 * @param doneItems how many required items are done
 * @param requiredItems how many items are required
 */
public record LearnerOutline(UUID enrollmentId, UUID courseId, UUID userId, String courseCode, String courseTitle,
        EnrollmentStatus status, EffectiveStatus effectiveStatus, @Nullable Integer outlineVersion, BigDecimal progress,
        int doneItems, int requiredItems, List<LearnerModule> modules) implements Owned {

    public LearnerOutline {
        modules = Json.list(modules);
    }

    /**
     * A module.
     *
     * @param locked whether a requirement must be met before its items can be used
     * @param locks the unmet requirements; empty if the module is not locked
     */
    public record LearnerModule(UUID moduleId, int sequenceNo, Module module, ProgressStatus state, boolean locked,
            List<UnmetRequirement> locks, List<LearnerUnit> units) {

        public LearnerModule {
            locks = Json.list(locks);
            units = Json.list(units);
        }

    }

    /** A unit. */
    public record LearnerUnit(UUID unitId, int sequenceNo, Unit unit, List<LearnerContent> contents,
            List<LearnerAssessment> assessments) {

        public LearnerUnit {
            contents = Json.list(contents);
            assessments = Json.list(assessments);
        }

    }

    /**
     * A content.
     *
     * @param content without data and metadata
     * @param requiredForLearner whether the learner must complete it, as the learner's
     * outline version says
     * @param timeSpentMins minutes that the learner spent with it
     * @param progress percent of the content, 0 to 100
     */
    public record LearnerContent(UUID contentId, int sequenceNo, Content content, boolean requiredForLearner,
            ProgressStatus state, int timeSpentMins, BigDecimal progress, @Nullable Instant startedAt,
            @Nullable Instant completedAt) {
    }

    /**
     * An assessment.
     *
     * @param status {@code published} or {@code closed}
     * @param requiredForLearner whether the learner must pass it
     * @param attemptsUsed attempts used, not counting voided ones
     * @param attemptsLeft attempts left; absent if unlimited
     * @param openAttemptId the attempt in progress
     * @param score the score of the result; absent until there is one
     * @param percent the score in percent of the maximum, with 2 decimals
     * @param passed whether the result passes
     * @param countingAttemptId the attempt that determines the result; absent until there
     * is one, and for an average
     * @param opensAt when attempts can first be started; at any time if absent
     * @param closesAt when attempts end; no limit if absent
     * @param missing whether the assessment was due and nothing was submitted
     */
    public record LearnerAssessment(UUID assessmentId, String title, String type, AssessmentStatus status,
            boolean requiredForLearner, ProgressStatus state, int attemptsUsed, @Nullable Integer attemptsLeft,
            @Nullable UUID openAttemptId, @Nullable Integer maxScore, @Nullable BigDecimal score,
            @Nullable BigDecimal percent, @Nullable Boolean passed, @Nullable UUID countingAttemptId,
            @Nullable Instant dueAt, @Nullable Instant opensAt, @Nullable Instant closesAt, boolean missing) {
    }

}
