package io.annals.api.course;

import java.util.UUID;

import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked about courses. */
public final class CourseQuery {

    private CourseQuery() {
    }

    /**
     * The courses of the tenant, by code.
     *
     * @param status {@code draft}, {@code published} or {@code archived}
     * @param organizationId whose courses
     * @param code the whole code, without regard to case
     * @param text a part of the code or the title, without regard to case
     */
    @Requires(Permission.COURSE_READ)
    public record FindCourses(@Nullable @Size(max = 50) String status, @Nullable UUID organizationId,
            @Nullable @Size(max = 50) String code, @Nullable @Size(max = 100) String text,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<CourseSummary> {
    }

    /** One course. */
    @Requires(Permission.COURSE_READ)
    public record GetCourse(@NotNull UUID courseId) implements Query<CourseView> {
    }

    /** One course with its whole outline. */
    @Requires(Permission.COURSE_READ)
    public record GetCourseOutline(@NotNull UUID courseId) implements Query<CourseOutline> {
    }

}
