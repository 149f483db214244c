package io.annals.api.assessment;

import java.util.UUID;

import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** Commands for the sections in the working copy of an assessment. */
@LocatedAt("/queries/assessments/{id}")
public sealed interface SectionCommand extends AssessmentCommand {

    UUID sectionId();

    /** Adds a section at the end; an assessment has at most 100. */
    @Requires(Permission.COURSE_AUTHOR)
    record AddSection(@NotNull UUID assessmentId, @NewId @NotNull UUID sectionId,
            @NotNull @Valid Section section) implements SectionCommand {
    }

    /** Replaces what is stated about a section. Omitted fields are cleared. */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseSection(@NotNull UUID assessmentId, @NotNull UUID sectionId,
            @NotNull @Valid Section section) implements SectionCommand {
    }

    /**
     * Moves a section with its questions to another position.
     *
     * @param position its new position among the sections, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveSection(@NotNull UUID assessmentId, @NotNull UUID sectionId,
            @Positive int position) implements SectionCommand {
    }

    /** Removes a section that has no questions, unless it is the only one. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveSection(@NotNull UUID assessmentId, @NotNull UUID sectionId) implements SectionCommand {
    }

}
