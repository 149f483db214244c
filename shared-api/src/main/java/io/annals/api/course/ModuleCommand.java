package io.annals.api.course;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Commands for the modules of a course. */
@LocatedAt("/queries/courses/{id}")
public sealed interface ModuleCommand extends CourseCommand {

    /**
     * Adds a module at the end of the course, which has at most 1,000.
     *
     * @param published whether learners of a published course see it; true if omitted
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddModule(@NotNull UUID courseId, @NewId @NotNull UUID moduleId, @NotNull @Valid Module module,
            @Nullable Boolean published) implements ModuleCommand {

        public AddModule {
            published = Json.trueIfAbsent(published);
        }

    }

    /** Replaces what is stated about a module. Omitted fields are cleared. */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseModule(@NotNull UUID courseId, @NotNull UUID moduleId,
            @NotNull @Valid Module module) implements ModuleCommand {
    }

    /**
     * Moves a module within its course.
     *
     * @param position its new place among the modules, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveModule(@NotNull UUID courseId, @NotNull UUID moduleId, @Positive int position) implements ModuleCommand {
    }

    /** Shows a draft module to learners. Publishing it twice changes nothing. */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishModule(@NotNull UUID courseId, @NotNull UUID moduleId) implements ModuleCommand {
    }

    /**
     * Takes a module out of use for good and drops the requirements of other modules on
     * it. The module keeps its place and what learners did in it.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RetireModule(@NotNull UUID courseId, @NotNull UUID moduleId) implements ModuleCommand {
    }

    /** Removes a module and everything in it from a course that was never published. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveModule(@NotNull UUID courseId, @NotNull UUID moduleId) implements ModuleCommand {
    }

    /**
     * Locks a module for each learner who has not met a requirement in another module. A
     * module must not require itself, directly or through others.
     *
     * @param moduleId the module that is locked
     * @param prerequisiteModuleId the module in which the requirement is met; a module
     * requires another one at most once
     * @param minScore the least score in percent, 0 to 100, if the type is
     * {@code min_score}; omitted otherwise
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RequireModule(@NotNull UUID courseId, @NewId @NotNull UUID requirementId, @NotNull UUID moduleId,
            @NotNull UUID prerequisiteModuleId, @NotNull RequirementType requirementType,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal minScore)
            implements
                ModuleCommand {
    }

    /** Removes a requirement between modules. */
    @Requires(Permission.COURSE_AUTHOR)
    record DropModuleRequirement(@NotNull UUID courseId, @NotNull UUID requirementId) implements ModuleCommand {
    }

}
