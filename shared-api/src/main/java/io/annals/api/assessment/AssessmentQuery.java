package io.annals.api.assessment;

import java.util.UUID;

import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Queries for assessments. */
public final class AssessmentQuery {

    private AssessmentQuery() {
    }

    /** An assessment without its questions. */
    @Requires(Permission.COURSE_READ)
    public record GetAssessment(@NotNull UUID assessmentId) implements Query<AssessmentView> {
    }

    /** The questions of the working copy of an assessment, in order. */
    @Requires(Permission.COURSE_AUTHOR)
    public record FindQuestions(@NotNull UUID assessmentId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<QuestionView> {
    }

    /** The released versions of an assessment, by number. */
    @Requires(Permission.COURSE_AUTHOR)
    public record FindAssessmentVersions(@NotNull UUID assessmentId, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<AssessmentVersionSummary> {
    }

    /**
     * A released version of an assessment with its questions.
     *
     * @param versionNo counted from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    public record GetAssessmentVersion(@NotNull UUID assessmentId,
            @NotNull @Positive Integer versionNo) implements Query<AssessmentVersionView> {
    }

}
