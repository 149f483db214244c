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
     * @param type the author's word for it, such as {@code exam} or {@code assignment}
     * @param maxScore the maximum score, with at most 4 decimals
     * @param passingScore the lowest score that passes, at most {@code maxScore}; every
     * score passes if absent
     * @param durationMins the time limit of an attempt in minutes; unlimited if absent
     * @param maxAttempts how many attempts a learner has; unlimited if absent
     * @param weight the assessment's part of the course grade, in percent with at most 4
     * decimals
     * @param dueAt when it is due; at any time if absent
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CreateAssessment(@NewId @NotNull UUID assessmentId, @NotNull UUID courseId, @NotNull UUID unitId,
            @NotBlank @Size(max = 300) String title, @RichText @Nullable @Size(max = 20_000) String description,
            @NotBlank @Size(max = 50) String type,
            @NotNull @Positive @Digits(integer = 9, fraction = 4) BigDecimal maxScore,
            @Nullable @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal passingScore,
            @Nullable @Positive Integer durationMins, @Nullable @Positive Integer maxAttempts,
            @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 4) BigDecimal weight, @Nullable Instant dueAt,
            @Nullable @Valid AssessmentSettings settings) implements AssessmentCommand, Creation {

        public CreateAssessment {
            maxScore = Points.plain(maxScore);
            passingScore = (passingScore != null) ? Points.plain(passingScore) : null;
            weight = (weight != null) ? Points.plain(weight) : null;
            settings = Objects.requireNonNullElse(settings, AssessmentSettings.DEFAULTS);
        }

        /** How the assessment is taken and graded. */
        public AssessmentConfiguration configuration() {
            return new AssessmentConfiguration(this.maxScore, this.passingScore, this.durationMins, this.maxAttempts,
                    this.weight, this.dueAt, Objects.requireNonNull(this.settings));
        }

    }

    /**
     * Replaces the assessment's description. Omitted fields are cleared.
     *
     * @param type a type of your own, such as {@code exam} or {@code assignment}
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseAssessment(@NotNull UUID assessmentId, @NotBlank @Size(max = 300) String title,
            @RichText @Nullable @Size(max = 20_000) String description,
            @NotBlank @Size(max = 50) String type) implements AssessmentCommand {
    }

    /**
     * Replaces the configuration of the working copy: how the assessment is taken and
     * graded. Omitted fields are cleared.
     *
     * @param maxScore the maximum score, with at most 4 decimals
     * @param passingScore the lowest score that passes, at most {@code maxScore}; every
     * score passes if absent
     * @param durationMins the time limit of an attempt in minutes; unlimited if absent
     * @param maxAttempts how many attempts a learner has; unlimited if absent
     * @param weight the assessment's part of the course grade, in percent with at most 4
     * decimals
     * @param dueAt when it is due; at any time if absent
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ConfigureAssessment(@NotNull UUID assessmentId,
            @NotNull @Positive @Digits(integer = 9, fraction = 4) BigDecimal maxScore,
            @Nullable @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal passingScore,
            @Nullable @Positive Integer durationMins, @Nullable @Positive Integer maxAttempts,
            @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 4) BigDecimal weight, @Nullable Instant dueAt,
            @NotNull @Valid AssessmentSettings settings) implements AssessmentCommand {

        public ConfigureAssessment {
            maxScore = Points.plain(maxScore);
            passingScore = (passingScore != null) ? Points.plain(passingScore) : null;
            weight = (weight != null) ? Points.plain(weight) : null;
        }

        /** How the assessment is taken and graded. */
        public AssessmentConfiguration configuration() {
            return new AssessmentConfiguration(this.maxScore, this.passingScore, this.durationMins, this.maxAttempts,
                    this.weight, this.dueAt, this.settings);
        }

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
