package io.annals.api.course;

import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of the units of a course's modules. */
@LocatedAt("/queries/courses/{id}")
public sealed interface UnitCommand extends CourseCommand {

    /**
     * Adds a unit at the end of a module, which has at most 1,000.
     *
     * @param type {@code lesson}, {@code assessment}, … as the author says
     * @param durationMins how long an average learner works on it, in minutes
     * @param settings settings, by name, which the platform only keeps
     * @param published whether learners of a published course may see it; absent: yes
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddUnit(@NotNull UUID courseId, @NotNull UUID moduleId, @NewId @NotNull UUID unitId,
            @NotBlank @Size(max = 300) String title, @RichText @Nullable @Size(max = 20_000) String description,
            @Nullable @Size(max = 50) String type, @Nullable @PositiveOrZero Integer durationMins,
            Map<String, @Nullable Object> settings, @Nullable Boolean published) implements UnitCommand {

        public AddUnit {
            settings = Json.object(settings);
            published = !Boolean.FALSE.equals(published);
        }

    }

    /**
     * Says anew what the unit is about. What is left out is then absent.
     *
     * @param type {@code lesson}, {@code assessment}, … as the author says
     * @param durationMins how long an average learner works on it, in minutes
     * @param settings settings, by name, which the platform only keeps
     */
    @Requires(Permission.COURSE_AUTHOR)
    record DescribeUnit(@NotNull UUID courseId, @NotNull UUID unitId, @NotBlank @Size(max = 300) String title,
            @RichText @Nullable @Size(max = 20_000) String description, @Nullable @Size(max = 50) String type,
            @Nullable @PositiveOrZero Integer durationMins,
            Map<String, @Nullable Object> settings) implements UnitCommand {

        public DescribeUnit {
            settings = Json.object(settings);
        }

    }

    /**
     * Moves a unit with all in it to another place.
     *
     * @param moduleId the module that it belongs to afterward
     * @param position its new place among the units of that module, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveUnit(@NotNull UUID courseId, @NotNull UUID unitId, @NotNull UUID moduleId,
            @Positive int position) implements UnitCommand {
    }

    /** Lets learners see a unit; publishing it twice changes nothing. */
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
     * Removes a unit and its contents from a course that was never published. It must not
     * have an assessment.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveUnit(@NotNull UUID courseId, @NotNull UUID unitId) implements UnitCommand {
    }

}
