package io.annals.api.assessment;

import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Commands for an assessment: a graded part of a unit. Authors edit a working copy;
 * publishing or releasing makes it the version that attempts are started with from then
 * on.
 */
@LocatedAt("/queries/assessments/{id}")
public sealed interface AssessmentCommand extends Command
        permits AssessmentCommand.CreateAssessment, AssessmentCommand.ReviseAssessment,
        AssessmentCommand.ConfigureAssessment, AssessmentCommand.PublishAssessment, AssessmentCommand.ReleaseAssessment,
        AssessmentCommand.CloseAssessment, AssessmentCommand.RegradeQuestion, SectionCommand, QuestionCommand {

    UUID assessmentId();

    @Override
    default UUID aggregateId() {
        return assessmentId();
    }

    /**
     * Creates a draft with one section, whose id is the assessment's.
     *
     * @param unitId a unit of that course
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CreateAssessment(@NewId @NotNull UUID assessmentId, @NotNull UUID courseId, @NotNull UUID unitId,
            @NotNull @Valid AssessmentDetails assessment,
            @NotNull @Valid AssessmentConfiguration configuration) implements AssessmentCommand, Creation {
    }

    /** Replaces what is stated about an assessment. Omitted fields are cleared. */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseAssessment(@NotNull UUID assessmentId,
            @NotNull @Valid AssessmentDetails assessment) implements AssessmentCommand {
    }

    /**
     * Replaces the configuration of the working copy: how the assessment is taken and
     * graded. Omitted fields are cleared.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ConfigureAssessment(@NotNull UUID assessmentId,
            @NotNull @Valid AssessmentConfiguration configuration) implements AssessmentCommand {
    }

    /**
     * Publishes the working copy as the first version and places the assessment in its
     * unit. It needs at least one question (none if it is graded as a whole) and no empty
     * section, and {@code maxScore} must be the sum of the points of the questions that
     * an attempt gets. A section with a {@code drawCount} needs at least as many
     * questions, all with the same points. The refusal lists everything that is missing.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

    /**
     * Makes the working copy of a published assessment the next version, which attempts
     * are started with from now on. Attempts that were started before keep their version.
     * The requirements are those of publishing, and something must have changed.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReleaseAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

    /**
     * Closes the assessment: it cannot be started any more, and attempts in progress end
     * as at their deadline.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CloseAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

    /**
     * Scores the answers to a question again, in all attempts that were scored, after its
     * key was corrected. The key is that of the latest version. The query
     * {@code regrade-preview} of the assessment shows beforehand what would change.
     *
     * @param regradeId identifies the regrade
     * @param questionId a question of the latest version; with {@code full_credit} also
     * one that was removed since
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record RegradeQuestion(@NotNull UUID assessmentId, @NewId @NotNull UUID regradeId, @NotNull UUID questionId,
            @NotNull RegradePolicy policy) implements AssessmentCommand {
    }

}
