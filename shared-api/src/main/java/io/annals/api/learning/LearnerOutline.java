package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.course.UnmetRequirement;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a course as one learner finds it: what is published, how far the learner
 * is with it, what is locked and why. The {@code state} of everything is
 * {@code not_started}, {@code in_progress} or {@code completed}; an assessment is
 * completed when it is passed, a module when all is that it requires.
 *
 * @param status of the enrollment, as the history says, see {@code GradebookRow}
 * @param effectiveStatus what that means now, see {@code EnrollmentView}
 * @param outlineVersion the version of the outline that the learner is on, from 1; absent
 * where none was released
 * @param progress percent of what that version requires, 0 to 100 with 2 decimals
 * @param done how many of the items that it requires are done
 * @param required how many it requires
 */
public record LearnerOutline(UUID enrollmentId, UUID courseId, UUID userId, String courseCode, String courseTitle,
        String status, String effectiveStatus, @Nullable Integer outlineVersion, BigDecimal progress, int done,
        int required, List<Module> modules) implements Owned {

    public LearnerOutline {
        modules = Json.list(modules);
    }

    /**
     * A module.
     *
     * @param locked whether something must be done before anything in it opens
     * @param locks what; none where it is not locked
     */
    public record Module(UUID moduleId, int sequenceNo, String title, String state, boolean locked,
            List<UnmetRequirement> locks, List<Unit> units) {

        public Module {
            locks = Json.list(locks);
            units = Json.list(units);
        }

    }

    /** A unit. */
    public record Unit(UUID unitId, int sequenceNo, String title, @Nullable String type, List<Content> contents,
            List<Assessment> assessments) {

        public Unit {
            contents = Json.list(contents);
            assessments = Json.list(assessments);
        }

    }

    /**
     * A content.
     *
     * @param content without data and metadata
     * @param required whether the learner must complete it, as the learner's outline
     * version says
     * @param minutes the learner spent with it
     * @param progress percent of it, 0 to 100; absent where the learner said nothing
     */
    public record Content(UUID contentId, int sequenceNo, io.annals.api.course.Content content, boolean required,
            String state, int minutes, @Nullable BigDecimal progress, @Nullable Instant startedAt,
            @Nullable Instant completedAt) {
    }

    /**
     * An assessment.
     *
     * @param status {@code published} or {@code closed}
     * @param required whether the learner must pass it
     * @param attemptsUsed how many attempts were used; voided ones are not among them
     * @param attemptsLeft how many are left; unlimited where absent
     * @param openAttemptId the attempt that the learner is working on
     * @param score what counts of all attempts; absent until one does
     * @param percent the score in percent of the best, with 2 decimals
     * @param passed whether what counts is enough
     * @param countingAttemptId the attempt that counts; absent until one does, and where
     * an average does
     * @param opensAt from when it may be started; at any time where absent
     * @param closesAt until when it may be worked on; without end where absent
     * @param missing whether it was due and nothing was handed in
     */
    public record Assessment(UUID assessmentId, String title, String type, String status, boolean required,
            String state, int attemptsUsed, @Nullable Integer attemptsLeft, @Nullable UUID openAttemptId,
            @Nullable Integer maxScore, @Nullable BigDecimal score, @Nullable BigDecimal percent,
            @Nullable Boolean passed, @Nullable UUID countingAttemptId, @Nullable Instant dueAt,
            @Nullable Instant opensAt, @Nullable Instant closesAt, boolean missing) {
    }

}
