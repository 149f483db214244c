package io.annals.api.course;

import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Commands for the units of modules. */
@LocatedAt("/queries/courses/{id}")
public sealed interface UnitCommand extends CourseCommand {

    /**
     * Adds a unit at the end of a module, which has at most 1,000.
     *
     * @param published whether learners of a published course see it; true if omitted
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddUnit(@NotNull UUID courseId, @NotNull UUID moduleId, @NewId @NotNull UUID unitId,
            @NotNull @Valid Unit unit, @Nullable Boolean published) implements UnitCommand {

        public AddUnit {
            published = Json.trueIfAbsent(published);
        }

    }

    /** Replaces what is stated about a unit. Omitted fields are cleared. */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseUnit(@NotNull UUID courseId, @NotNull UUID unitId, @NotNull @Valid Unit unit) implements UnitCommand {
    }

    /**
     * Moves a unit with everything in it within its module or to another one.
     *
     * @param moduleId the module to which it is moved
     * @param position its new place among the units of that module, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveUnit(@NotNull UUID courseId, @NotNull UUID unitId, @NotNull UUID moduleId,
            @Positive int position) implements UnitCommand {
    }

    /** Shows a draft unit to learners. Publishing it twice changes nothing. */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishUnit(@NotNull UUID courseId, @NotNull UUID unitId) implements UnitCommand {
    }

    /**
     * Takes a unit out of use for good. It keeps its place and what learners did in it.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RetireUnit(@NotNull UUID courseId, @NotNull UUID unitId) implements UnitCommand {
    }

    /**
     * Removes a unit and its contents from a course that was never published. The unit
     * must not have an assessment.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveUnit(@NotNull UUID courseId, @NotNull UUID unitId) implements UnitCommand {
    }

}
