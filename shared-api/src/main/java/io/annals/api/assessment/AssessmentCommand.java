package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.RichText;
import io.annals.api.assessment.scoring.Points;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an assessment as a whole: a piece of a unit for which learners get
 * a score. Authors write it in a working copy; publishing and releasing make that the
 * version that attempts are started with from then on.
 */
@LocatedAt("/queries/assessments/{id}")
public sealed interface AssessmentCommand extends Command
        permits AssessmentCommand.CreateAssessment, AssessmentCommand.DescribeAssessment,
        AssessmentCommand.ConfigureAssessment, AssessmentCommand.PublishAssessment, AssessmentCommand.ReleaseAssessment,
        AssessmentCommand.CloseAssessment, AssessmentCommand.RegradeQuestion, SectionCommand, QuestionCommand {

    UUID assessmentId();

    @Override
    default UUID aggregateId() {
        return assessmentId();
    }

    /**
     * Writes a draft of an assessment. It has one section, whose id is the assessment's.
     *
     * @param unitId a unit of that course
     * @param type {@code exam}, {@code assignment}, … as the author says
     * @param maxScore the best score
     * @param passingScore the least score that passes, at most {@code maxScore}; nobody
     * fails where it is absent
     * @param durationMins minutes from start to deadline; unlimited where absent
     * @param maxAttempts how often a learner may try; unlimited where absent
     * @param weight the share in the course's mark, in percent with at most 4 decimals
     * @param dueAt when it should be handed in
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CreateAssessment(@NewId @NotNull UUID assessmentId, @NotNull UUID courseId, @NotNull UUID unitId,
            @NotBlank @Size(max = 300) String title, @RichText @Nullable @Size(max = 20_000) String description,
            @NotBlank @Size(max = 50) String type, @NotNull @Positive Integer maxScore,
            @Nullable @PositiveOrZero Integer passingScore, @Nullable @Positive Integer durationMins,
            @Nullable @Positive Integer maxAttempts,
            @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 4) BigDecimal weight, @Nullable Instant dueAt,
            @Nullable @Valid AssessmentSettings settings) implements AssessmentCommand, Creation {

        public CreateAssessment {
            weight = (weight != null) ? Points.plain(weight) : null;
            settings = Objects.requireNonNullElse(settings, AssessmentSettings.NONE);
        }

    }

    /** Says anew what the assessment is about. What is left out is then absent. */
    @Requires(Permission.COURSE_AUTHOR)
    record DescribeAssessment(@NotNull UUID assessmentId, @NotBlank @Size(max = 300) String title,
            @RichText @Nullable @Size(max = 20_000) String description,
            @NotBlank @Size(max = 50) String type) implements AssessmentCommand {
    }

    /**
     * Says in the working copy how the assessment is taken and marked, in place of all
     * that was said before. What is left out is then absent.
     *
     * @param maxScore the best score
     * @param passingScore the least score that passes, at most {@code maxScore}; nobody
     * fails where it is absent
     * @param durationMins minutes from start to deadline; unlimited where absent
     * @param maxAttempts how often a learner may try; unlimited where absent
     * @param weight the share in the course's mark, in percent with at most 4 decimals
     * @param dueAt when it should be handed in
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ConfigureAssessment(@NotNull UUID assessmentId, @NotNull @Positive Integer maxScore,
            @Nullable @PositiveOrZero Integer passingScore, @Nullable @Positive Integer durationMins,
            @Nullable @Positive Integer maxAttempts,
            @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 4) BigDecimal weight, @Nullable Instant dueAt,
            @NotNull @Valid AssessmentSettings settings) implements AssessmentCommand {

        public ConfigureAssessment {
            weight = (weight != null) ? Points.plain(weight) : null;
        }

    }

    /**
     * Opens the assessment to learners, as the working copy is, and places it in its
     * unit. It needs at least one question (none where it is marked as a whole) and no
     * empty section, and its {@code maxScore} must be the sum of the points of the
     * questions that an attempt gets. A section of which some are drawn has as many
     * questions or more, all of the same points. All that is missing is listed.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

    /**
     * Makes the working copy of a published assessment the next version, with which
     * attempts are started from now on. Attempts that were started stay on theirs. It
     * needs what publishing needs, and something that was changed.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReleaseAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

    /**
     * Ends the assessment: nobody can start it any more, and attempts in progress end as
     * at their deadline.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CloseAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

    /**
     * Marks the answers to a question again, in all attempts that have been marked, after
     * its key was corrected: by the question as it is in the version released last. What
     * would change is shown at {@code /queries/assessments/{id}/regrade-preview} before.
     *
     * @param regradeId names the regrade from now on
     * @param questionId a question of the version released last
     */
    @Requires(Permission.ATTEMPT_GRADE)
    record RegradeQuestion(@NotNull UUID assessmentId, @NewId @NotNull UUID regradeId, @NotNull UUID questionId,
            @NotNull RegradePolicy policy) implements AssessmentCommand {
    }

}
