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
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked about enrollments. */
public final class EnrollmentQuery {

    private EnrollmentQuery() {
    }

    /** One enrollment. */
    @Requires(Permission.LEARNING_READ)
    public record GetEnrollment(@NotNull UUID enrollmentId) implements Query<EnrollmentView>, OpenToOwner {
    }

    /**
     * Who is or was enrolled in a course.
     *
     * @param status the stored status: {@code pending}, {@code waiting}, {@code active},
     * {@code suspended}, {@code withdrawn}, {@code completed}, {@code failed} or
     * {@code declined}
     * @param outcome {@code pass}, {@code distinction} or {@code fail}
     */
    @Requires(Permission.LEARNING_READ)
    public record FindEnrollmentsOfCourse(@NotNull UUID courseId, @Nullable @Size(max = 50) String status,
            @Nullable Outcome outcome, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<EnrollmentView> {
    }

    /**
     * What a user is or was enrolled in.
     *
     * @param status the stored status: {@code pending}, {@code waiting}, {@code active},
     * {@code suspended}, {@code withdrawn}, {@code completed}, {@code failed} or
     * {@code declined}
     */
    @Requires(Permission.LEARNING_READ)
    public record FindEnrollmentsOfUser(@NotNull UUID userId, @Nullable @Size(max = 50) String status,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<EnrollmentView>, OpenToOwner {

        @Override
        public UUID askedAbout() {
            return this.userId;
        }

    }

    /**
     * What the learner did with the contents of the course, by content that was opened.
     */
    @Requires(Permission.LEARNING_READ)
    public record FindContentProgress(@NotNull UUID enrollmentId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<ContentProgressView>, OpenToOwner {
    }

    /** Who waits for a seat in a course, the next one first. */
    @Requires(Permission.LEARNING_READ)
    public record FindWaitingList(@NotNull UUID courseId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<WaitingListEntry> {
    }

}
