package io.annals.api.learning;

import java.util.UUID;

import io.annals.api.OpenToOwner;
import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Queries for the learning of users. */
public final class LearningQuery {

    private LearningQuery() {
    }

    /**
     * A user's courses with all results, the next step and the assessments that are due.
     */
    @Requires(Permission.LEARNING_READ)
    public record GetLearnerDashboard(@NotNull UUID userId) implements Query<LearnerDashboard>, OpenToOwner {

        @Override
        public UUID askedAbout() {
            return this.userId;
        }

    }

    /**
     * The gradebook of a course by enrollment.
     *
     * @param attempts whether the results contain their attempts, not only the score
     */
    @Requires(Permission.LEARNING_READ)
    public record FindGradebook(@NotNull UUID courseId, @Nullable Boolean attempts,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<GradebookRow> {
    }

    /** The gradebook row of an enrollment. */
    @Requires(Permission.LEARNING_READ)
    public record GetGradebookRow(@NotNull UUID enrollmentId) implements Query<GradebookRow>, OpenToOwner {
    }

    /** The gradebook of a course by assessment. */
    @Requires(Permission.LEARNING_READ)
    public record GetGradebookItems(@NotNull UUID courseId) implements Query<GradebookItems> {
    }

    /** The outline of a course for the learner of an enrollment. */
    @Requires(Permission.LEARNING_READ)
    public record GetLearnerOutline(@NotNull UUID enrollmentId) implements Query<LearnerOutline>, OpenToOwner {
    }

    /** Explains whether a module is locked for the learner of an enrollment. */
    @Requires(Permission.LEARNING_READ)
    public record ExplainModule(@NotNull UUID enrollmentId,
            @NotNull UUID moduleId) implements Query<ModuleExplanation>, OpenToOwner {
    }

    /** Explains the score of an attempt. */
    @Requires(Permission.LEARNING_READ)
    public record ExplainGrade(@NotNull UUID attemptId) implements Query<AttemptExplanation>, OpenToOwner {
    }

    /** Explains whether the learner of an enrollment has completed the course. */
    @Requires(Permission.LEARNING_READ)
    public record ExplainCompletion(@NotNull UUID enrollmentId) implements Query<CompletionExplanation>, OpenToOwner {
    }

}
