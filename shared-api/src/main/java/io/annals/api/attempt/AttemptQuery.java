package io.annals.api.attempt;

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

/** What can be asked about attempts. */
public final class AttemptQuery {

    private AttemptQuery() {
    }

    /** One attempt. */
    @Requires(Permission.LEARNING_READ)
    public record GetAttempt(@NotNull UUID attemptId) implements Query<AttemptView>, OpenToOwner {
    }

    /** The attempts within an enrolment. */
    @Requires(Permission.LEARNING_READ)
    public record FindAttemptsOfEnrollment(@NotNull UUID enrollmentId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<AttemptView>, OpenToOwner {
    }

    /**
     * Attempts, by at least one of assessment, user and enrolment. Who may see only their
     * own is shown only those.
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
