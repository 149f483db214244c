package io.annals.api.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.RichText;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.scoring.Points;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Commands for the questions in the working copy of an assessment. */
@LocatedAt("/queries/assessments/{id}")
public sealed interface QuestionCommand extends AssessmentCommand {

    UUID questionId();

    /**
     * Adds a question at the end of a section; an assessment has at most 1,000.
     *
     * @param sectionId default: the section that the assessment was created with
     * @param text the question, as HTML
     * @param points what the right answer earns, with at most 4 decimals
     * @param explanation why the answer is right, by name; its texts are HTML. Learners
     * see it with the right answers
     * @param metadata further data for authors, hidden from learners
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddQuestion(@NotNull UUID assessmentId, @NewId @NotNull UUID questionId, @Nullable UUID sectionId,
            @RichText @NotBlank @Size(max = 20_000) String text,
            @NotNull @Positive @Digits(integer = 6, fraction = 4) BigDecimal points, @NotNull @Valid QuestionBody body,
            @RichText @Size(max = 100) Map<String, @Nullable Object> explanation,
            @Size(max = 100) Map<String, @Nullable Object> metadata) implements QuestionCommand {

        public AddQuestion {
            points = Points.plain(points);
            explanation = Json.object(explanation);
            metadata = Json.object(metadata);
        }

    }

    /**
     * Replaces a question. Omitted fields are cleared. Options and items that keep their
     * ids remain the ones that saved answers refer to.
     *
     * @param text the question, as HTML
     * @param points what the right answer earns, with at most 4 decimals
     * @param explanation why the answer is right, by name; its texts are HTML
     * @param metadata further data for authors, hidden from learners
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseQuestion(@NotNull UUID assessmentId, @NotNull UUID questionId,
            @RichText @NotBlank @Size(max = 20_000) String text,
            @NotNull @Positive @Digits(integer = 6, fraction = 4) BigDecimal points, @NotNull @Valid QuestionBody body,
            @RichText @Size(max = 100) Map<String, @Nullable Object> explanation,
            @Size(max = 100) Map<String, @Nullable Object> metadata) implements QuestionCommand {

        public ReviseQuestion {
            points = Points.plain(points);
            explanation = Json.object(explanation);
            metadata = Json.object(metadata);
        }

    }

    /**
     * Moves a question to another position.
     *
     * @param sectionId the section to move it to, or the one that it is in
     * @param position its new position in that section, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveQuestion(@NotNull UUID assessmentId, @NotNull UUID questionId, @NotNull UUID sectionId,
            @Positive int position) implements QuestionCommand {
    }

    /** Removes a question from the working copy; released versions keep it. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveQuestion(@NotNull UUID assessmentId, @NotNull UUID questionId) implements QuestionCommand {
    }

}
