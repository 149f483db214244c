package io.annals.api.assessment;

import java.util.UUID;

import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of the sections in the working copy of an assessment. */
@LocatedAt("/queries/assessments/{id}")
public sealed interface SectionCommand extends AssessmentCommand {

    /**
     * Adds a section at the end; an assessment has at most 100.
     *
     * @param drawCount how many of its questions an attempt gets, drawn at random; they
     * must then all have the same points. All where it is absent
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddSection(@NotNull UUID assessmentId, @NewId @NotNull UUID sectionId,
            @Nullable @Size(max = 300) String title, @Nullable @Positive Integer drawCount) implements SectionCommand {
    }

    /**
     * Says anew what the section is. What is left out is then absent.
     *
     * @param drawCount how many of its questions an attempt gets, drawn at random; they
     * must then all have the same points. All where it is absent
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseSection(@NotNull UUID assessmentId, @NotNull UUID sectionId, @Nullable @Size(max = 300) String title,
            @Nullable @Positive Integer drawCount) implements SectionCommand {
    }

    /**
     * Moves a section with its questions to another place.
     *
     * @param position its new place among the sections, from 1
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
