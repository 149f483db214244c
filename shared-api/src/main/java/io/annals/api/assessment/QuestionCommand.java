package io.annals.api.assessment;

import java.util.UUID;

import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Commands for the questions in the working copy of an assessment. */
@LocatedAt("/queries/assessments/{id}")
public sealed interface QuestionCommand extends AssessmentCommand {

    UUID questionId();

    /**
     * Adds a question at the end of a section; an assessment has at most 1,000.
     *
     * @param sectionId default: the section that the assessment was created with
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddQuestion(@NotNull UUID assessmentId, @NewId @NotNull UUID questionId, @Nullable UUID sectionId,
            @NotNull @Valid Question question) implements QuestionCommand {
    }

    /**
     * Replaces a question. Omitted fields are cleared. Options and items that keep their
     * ids remain the ones that saved answers refer to.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseQuestion(@NotNull UUID assessmentId, @NotNull UUID questionId,
            @NotNull @Valid Question question) implements QuestionCommand {
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
