package io.annals.api.attempt;

import java.util.UUID;

import io.annals.api.OpenToOwner;
import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import io.annals.api.assessment.RegradePolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Queries for attempts. */
public final class AttemptQuery {

    private AttemptQuery() {
    }

    /** An attempt without its questions. */
    @Requires(Permission.LEARNING_READ)
    public record GetAttempt(@NotNull UUID attemptId) implements Query<AttemptView>, OpenToOwner {
    }

    /**
     * The questions of an attempt in order, with the saved answers and the time left.
     * Learners see their own attempts, managers of enrollments all.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    public record GetAttemptQuestions(@NotNull UUID attemptId) implements Query<AttemptQuestionsView>, OpenToOwner {
    }

    /**
     * An attempt with the scores of its answers. Learners see their own attempts: scores
     * once it is graded, right answers as the assessment allows. Graders always see right
     * answers.
     */
    @Requires(Permission.LEARNING_READ)
    public record GetAttemptReview(@NotNull UUID attemptId) implements Query<AttemptReviewView>, OpenToOwner {
    }

    /**
     * The attempts that wait for a grader, the longest waiting first, without those that
     * other graders have claimed.
     *
     * @param mine whether to list only those that the caller has claimed; default: false
     */
    @Requires(Permission.ATTEMPT_GRADE)
    public record FindGradingQueue(@Nullable UUID courseId, @Nullable UUID assessmentId, @Nullable Boolean mine,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<GradingQueueItem> {
    }

    /**
     * What a regrade of a question would change, by its key in the latest version of the
     * assessment.
     */
    @Requires(Permission.ATTEMPT_GRADE)
    public record PreviewRegrade(@NotNull UUID assessmentId, @NotNull UUID questionId,
            @NotNull RegradePolicy policy) implements Query<RegradePreview> {
    }

    /** The attempts of an enrollment. */
    @Requires(Permission.LEARNING_READ)
    public record FindAttemptsOfEnrollment(@NotNull UUID enrollmentId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<AttemptView>, OpenToOwner {
    }

    /**
     * Attempts by assessment, user or enrollment; at least one is needed. Learners see
     * only their own.
     */
    @Requires(Permission.LEARNING_READ)
    public record FindAttempts(@Nullable UUID assessmentId, @Nullable UUID userId, @Nullable UUID enrollmentId,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<AttemptView>, OpenToOwner {

        @Override
        public @Nullable UUID askedAbout() {
            return this.userId;
        }

    }

}
