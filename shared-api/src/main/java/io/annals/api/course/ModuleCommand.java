package io.annals.api.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.RichText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of the modules of a course. */
@LocatedAt("/queries/courses/{id}")
public sealed interface ModuleCommand extends CourseCommand {

    /**
     * Adds a module at the end of the course, which has at most 1,000.
     *
     * @param durationMins how long an average learner works on it, in minutes
     * @param published whether learners of a published course may see it; absent: yes
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddModule(@NotNull UUID courseId, @NewId @NotNull UUID moduleId, @NotBlank @Size(max = 300) String title,
            @RichText @Nullable @Size(max = 20_000) String description, @Nullable @PositiveOrZero Integer durationMins,
            @Size(max = 50) List<@NotBlank @Size(max = 500) String> learningObjectives,
            Map<String, @Nullable Object> metadata, @Nullable Boolean published) implements ModuleCommand {

        public AddModule {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
            published = !Boolean.FALSE.equals(published);
        }

    }

    /**
     * Says anew what the module is about. What is left out is then absent.
     *
     * @param durationMins how long an average learner works on it, in minutes
     */
    @Requires(Permission.COURSE_AUTHOR)
    record DescribeModule(@NotNull UUID courseId, @NotNull UUID moduleId, @NotBlank @Size(max = 300) String title,
            @RichText @Nullable @Size(max = 20_000) String description, @Nullable @PositiveOrZero Integer durationMins,
            @Size(max = 50) List<@NotBlank @Size(max = 500) String> learningObjectives,
            Map<String, @Nullable Object> metadata) implements ModuleCommand {

        public DescribeModule {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
        }

    }

    /**
     * Moves a module to another place.
     *
     * @param position its new place among the modules, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveModule(@NotNull UUID courseId, @NotNull UUID moduleId, @Positive int position) implements ModuleCommand {
    }

    /** Lets learners see a module; publishing it twice changes nothing. */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishModule(@NotNull UUID courseId, @NotNull UUID moduleId) implements ModuleCommand {
    }

    /**
     * Takes a module out of use for good, and what other modules require of it. It keeps
     * its place and what learners did in it.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RetireModule(@NotNull UUID courseId, @NotNull UUID moduleId) implements ModuleCommand {
    }

    /** Removes a module and all in it from a course that was never published. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveModule(@NotNull UUID courseId, @NotNull UUID moduleId) implements ModuleCommand {
    }

    /**
     * Keeps a module locked until something was done in another one. No module may, over
     * whatever others, require itself.
     *
     * @param requirementId names the requirement from now on
     * @param moduleId the module that is locked
     * @param prerequisiteModuleId the module in which something must be done; named once
     * @param minScore the least score where the type is {@code min_score}, in percent 0
     * to 100; absent otherwise
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RequireModule(@NotNull UUID courseId, @NewId @NotNull UUID requirementId, @NotNull UUID moduleId,
            @NotNull UUID prerequisiteModuleId, @NotNull RequirementType requirementType,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal minScore)
            implements
                ModuleCommand {
    }

    /** Takes a requirement between modules back. */
    @Requires(Permission.COURSE_AUTHOR)
    record DropModuleRequirement(@NotNull UUID courseId, @NotNull UUID requirementId) implements ModuleCommand {
    }

}
