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

/** What can be asked about attempts. */
public final class AttemptQuery {

    private AttemptQuery() {
    }

    /** One attempt. */
    @Requires(Permission.LEARNING_READ)
    public record GetAttempt(@NotNull UUID attemptId) implements Query<AttemptView>, OpenToOwner {
    }

    /**
     * An attempt to be worked on: questions in their order, saved answers, time left. The
     * learner sees their own, who manages enrollments everybody's.
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    public record GetPaper(@NotNull UUID attemptId) implements Query<AttemptQuestionsView>, OpenToOwner {
    }

    /**
     * An attempt with its marks. Learners see their own: marks once it has its score,
     * right answers when the assessment shows them. Graders see right answers always.
     */
    @Requires(Permission.LEARNING_READ)
    public record GetReview(@NotNull UUID attemptId) implements Query<AttemptReviewView>, OpenToOwner {
    }

    /**
     * The attempts that wait for a grader, the longest waiting first, without those that
     * others have claimed.
     *
     * @param mine whether only those that the caller has claimed; absent: no
     */
    @Requires(Permission.ATTEMPT_GRADE)
    public record FindWaitingAttempts(@Nullable UUID courseId, @Nullable UUID assessmentId, @Nullable Boolean mine,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<GradingQueueItem> {
    }

    /**
     * What a regrade of a question would change, by its key in the version of the
     * assessment that was released last.
     */
    @Requires(Permission.ATTEMPT_GRADE)
    public record PreviewRegrade(@NotNull UUID assessmentId, @NotNull UUID questionId,
            @NotNull RegradePolicy policy) implements Query<RegradePreview> {
    }

    /** The attempts within an enrollment. */
    @Requires(Permission.LEARNING_READ)
    public record FindAttemptsOfEnrollment(@NotNull UUID enrollmentId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<AttemptView>, OpenToOwner {
    }

    /**
     * Attempts, by at least one of assessment, user and enrollment. Who may see only
     * their own is shown only those.
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
