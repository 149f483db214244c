package io.annals.api.report;

import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The reports. */
public final class ReportQuery {

    private ReportQuery() {
    }

    /**
     * How the courses of the tenant ended for their learners, by code, and all together.
     *
     * @param category only the courses of this category
     * @param organizationId only the courses of this organization
     */
    @Requires(Permission.REPORT_READ)
    public record ReportCourseOutcomes(@Nullable @Size(max = 100) String category,
            @Nullable UUID organizationId) implements Query<CourseOutcomes> {
    }

    /** How many learners are still there at the beginning of each week of a course. */
    @Requires(Permission.REPORT_READ)
    public record ReportRetention(@NotNull UUID courseId) implements Query<Page<RetentionOfWeek>> {
    }

    /** The results of each assessment of a course over all attempts, by title. */
    @Requires(Permission.REPORT_READ)
    public record ReportAssessmentResults(@NotNull UUID courseId) implements Query<Page<AssessmentResult>> {
    }

    /**
     * How each question of an assessment works, over all attempts that have their score;
     * questions that were removed come last.
     */
    @Requires(Permission.REPORT_READ)
    public record ReportItemAnalysis(@NotNull UUID assessmentId) implements Query<Page<ItemAnalysis>> {
    }

}
