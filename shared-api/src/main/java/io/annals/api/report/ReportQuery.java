package io.annals.api.report;

import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Queries for reports. */
public final class ReportQuery {

    private ReportQuery() {
    }

    /**
     * The outcomes of the courses of the tenant, by code, with totals.
     *
     * @param category only the courses of this category
     * @param organizationId only the courses of this organization
     */
    @Requires(Permission.REPORT_READ)
    public record ReportCourseOutcomes(@Nullable @Size(max = 100) String category,
            @Nullable UUID organizationId) implements Query<CourseOutcomes> {
    }

    /** The number of remaining learners at the start of each week of a course. */
    @Requires(Permission.REPORT_READ)
    public record ReportRetention(@NotNull UUID courseId) implements Query<Page<RetentionOfWeek>> {
    }

    /** Statistics of all attempts at each assessment of a course, by title. */
    @Requires(Permission.REPORT_READ)
    public record ReportAssessmentResults(@NotNull UUID courseId) implements Query<Page<AssessmentResult>> {
    }

    /**
     * The item analysis of the questions of an assessment, over all scored attempts.
     * Removed questions come last.
     */
    @Requires(Permission.REPORT_READ)
    public record ReportItemAnalysis(@NotNull UUID assessmentId) implements Query<Page<ItemAnalysis>> {
    }

}
