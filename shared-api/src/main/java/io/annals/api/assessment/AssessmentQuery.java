package io.annals.api.assessment;

import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;

/** What can be asked about assessments. */
public final class AssessmentQuery {

    private AssessmentQuery() {
    }

    /** One assessment. */
    @Requires(Permission.COURSE_READ)
    public record GetAssessment(@NotNull UUID assessmentId) implements Query<AssessmentView> {
    }

}
