package io.annals.api.enrollment;

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

/** Queries for enrollments. */
public final class EnrollmentQuery {

    private EnrollmentQuery() {
    }

    /** One enrollment. */
    @Requires(Permission.LEARNING_READ)
    public record GetEnrollment(@NotNull UUID enrollmentId) implements Query<EnrollmentView>, OpenToOwner {
    }

    /**
     * The enrollments in a course.
     *
     * @param status the stored status
     */
    @Requires(Permission.LEARNING_READ)
    public record FindEnrollmentsOfCourse(@NotNull UUID courseId, @Nullable EnrollmentStatus status,
            @Nullable Outcome outcome, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<EnrollmentView> {
    }

    /**
     * The enrollments of a user.
     *
     * @param status the stored status
     */
    @Requires(Permission.LEARNING_READ)
    public record FindEnrollmentsOfUser(@NotNull UUID userId, @Nullable EnrollmentStatus status,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<EnrollmentView>, OpenToOwner {

        @Override
        public UUID askedAbout() {
            return this.userId;
        }

    }

    /** The learner's progress with each opened content of the course. */
    @Requires(Permission.LEARNING_READ)
    public record FindContentProgress(@NotNull UUID enrollmentId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<ContentProgressView>, OpenToOwner {
    }

    /** The waiting list of a course, in order. */
    @Requires(Permission.LEARNING_READ)
    public record FindWaitingList(@NotNull UUID courseId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<WaitingListEntry> {
    }

}
