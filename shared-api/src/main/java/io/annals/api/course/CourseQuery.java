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

/** Queries for courses. */
public final class CourseQuery {

    private CourseQuery() {
    }

    /** The order of a list of courses. */
    public enum CourseOrder {

        /** By code. */
        CODE,
        /** By title, ignoring case. */
        TITLE,
        /**
         * By publication, the latest first; courses that were never published are left
         * out.
         */
        PUBLISHED

    }

    /**
     * The courses of the tenant. Callers who neither author courses nor read the history
     * find only published ones.
     *
     * @param text words, each of which must begin a word of the code, the title or the
     * description, ignoring case and accents
     * @param code the whole code, ignoring case
     * @param organizationId the organization of the courses
     * @param category exactly as stated by the author
     * @param difficultyLevel exactly as stated by the author
     * @param instructorId a current instructor of the courses
     * @param openForEnrollment whether learners may enroll themselves now
     * @param startsFrom the earliest first day
     * @param startsUntil the latest first day
     * @param sort by code if omitted
     */
    @Requires(Permission.COURSE_READ)
    public record FindCourses(@Nullable @Size(max = 200) String text, @Nullable @Size(max = 50) String code,
            @Nullable CourseStatus status, @Nullable UUID organizationId, @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 50) String difficultyLevel, @Nullable UUID instructorId,
            @Nullable Boolean openForEnrollment, @Nullable LocalDate startsFrom, @Nullable LocalDate startsUntil,
            @Nullable CourseOrder sort, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<CourseSummary> {
    }

    /** A course. Callers who do not author courses find only published ones. */
    @Requires(Permission.COURSE_READ)
    public record GetCourse(@NotNull UUID courseId) implements Query<CourseView> {
    }

    /**
     * A course with its whole outline. Callers who do not author courses find only
     * published ones. Learners get the material of the contents that they may study now;
     * other callers get none.
     */
    @Requires(Permission.COURSE_READ)
    public record GetCourseOutline(@NotNull UUID courseId) implements Query<CourseOutline> {
    }

}
