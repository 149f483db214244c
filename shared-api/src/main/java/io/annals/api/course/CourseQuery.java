package io.annals.api.course;

import java.time.LocalDate;
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

    /** In which order courses are listed. */
    public enum CourseOrder {

        /** By code. */
        CODE,
        /** By title, without regard to case. */
        TITLE,
        /** What was published last comes first; what was never published is left out. */
        PUBLISHED

    }

    /**
     * The courses of the tenant. Who neither writes courses nor reads the history finds
     * those that are published.
     *
     * @param text words, each of which begins a word of the code, the title or the
     * description, without regard to case and accents
     * @param code the whole code, without regard to case
     * @param status {@code draft}, {@code published} or {@code archived}
     * @param organizationId whose courses
     * @param category exactly as authors wrote it
     * @param difficultyLevel exactly as authors wrote it
     * @param instructorId a user who teaches the course now
     * @param openForEnrollment whether learners may enroll themselves now
     * @param startsFrom the earliest day on which the course begins
     * @param startsUntil the latest day on which the course begins
     * @param sort by code where absent
     */
    @Requires(Permission.COURSE_READ)
    public record FindCourses(@Nullable @Size(max = 200) String text, @Nullable @Size(max = 50) String code,
            @Nullable @Size(max = 50) String status, @Nullable UUID organizationId,
            @Nullable @Size(max = 100) String category, @Nullable @Size(max = 50) String difficultyLevel,
            @Nullable UUID instructorId, @Nullable Boolean openForEnrollment, @Nullable LocalDate startsFrom,
            @Nullable LocalDate startsUntil, @Nullable CourseOrder sort,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<CourseSummary> {
    }

    /** One course; a published one where the caller does not write courses. */
    @Requires(Permission.COURSE_READ)
    public record GetCourse(@NotNull UUID courseId) implements Query<CourseView> {
    }

    /**
     * One course with its whole outline; a published one where the caller does not write
     * courses. Learners are given the material of its contents as far as they may study
     * it now; all others see titles.
     */
    @Requires(Permission.COURSE_READ)
    public record GetCourseOutline(@NotNull UUID courseId) implements Query<CourseOutline> {
    }

}
