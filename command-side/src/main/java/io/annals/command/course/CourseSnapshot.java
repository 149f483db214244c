package io.annals.command.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.OutlineEvent;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRevised;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitDescribed;
import org.jspecify.annotations.Nullable;

/**
 * All that an author said of a course, as it stands: its outline, and what the rules need
 * not know and a copy does. For each thing it keeps the last event that said it.
 */
final class CourseSnapshot {

    private final Outline outline = new Outline();

    private @Nullable CourseCreated created;

    private @Nullable CourseDescribed described;

    private @Nullable List<String> learningObjectives;

    private @Nullable CourseSettings settings;

    private List<CoursePrerequisite> prerequisites = List.of();

    private final Map<UUID, ModuleDescribed> modules = new HashMap<>();

    private final Map<UUID, UnitDescribed> units = new HashMap<>();

    private final Map<UUID, ContentRevised> contents = new HashMap<>();

    private final Map<UUID, ResourceRevised> resources = new HashMap<>();

    static CourseSnapshot of(List<CourseEvent> history) {
        CourseSnapshot manuscript = new CourseSnapshot();
        history.forEach((event) -> {
            manuscript.read(event);
            if (event instanceof OutlineEvent part) {
                OutlineEvolver.evolve(manuscript.outline, part);
            }
        });
        return manuscript;
    }

    private void read(CourseEvent event) {
        switch (event) {
            case CourseCreated said -> this.created = said;
            case CourseDescribed said -> this.described = said;
            case LearningObjectivesSet said -> this.learningObjectives = said.learningObjectives();
            case CourseConfigured said -> this.settings = said.settings();
            case CoursePrerequisitesSet said -> this.prerequisites = said.prerequisites();
            case ModuleAdded said -> this.modules.put(said.moduleId(),
                    new ModuleDescribed(said.courseId(), said.moduleId(), said.title(), said.description(),
                            said.durationMins(), said.learningObjectives(), said.metadata(), said.occurredAt()));
            case ModuleDescribed said -> this.modules.put(said.moduleId(), said);
            case UnitAdded said ->
                this.units.put(said.unitId(), new UnitDescribed(said.courseId(), said.unitId(), said.title(),
                        said.description(), said.type(), said.durationMins(), said.settings(), said.occurredAt()));
            case UnitDescribed said -> this.units.put(said.unitId(), said);
            case ContentAdded said -> this.contents.put(said.contentId(),
                    new ContentRevised(said.courseId(), said.contentId(), said.type(), said.title(), said.contentData(),
                            said.estimatedDuration(), said.metadata(), said.required(), said.occurredAt()));
            case ContentRevised said -> this.contents.put(said.contentId(), said);
            case ResourceAttached said -> this.resources.put(said.resourceId(),
                    new ResourceRevised(said.courseId(), said.contentId(), said.resourceId(), said.type(), said.title(),
                            said.url(), said.mimeType(), said.sizeBytes(), said.metadata(), said.occurredAt()));
            case ResourceRevised said -> this.resources.put(said.resourceId(), said);
            default -> {
                // It says nothing that is not in the outline.
            }
        }
    }

    /**
     * How the course would be created at once.
     * @throws NullPointerException where nothing ever happened to it
     */
    CourseCreated course() {
        CourseCreated first = Objects.requireNonNull(this.created);
        CourseDescribed last = Objects.requireNonNullElseGet(this.described,
                () -> new CourseDescribed(first.courseId(), first.title(), first.description(), first.category(),
                        first.difficultyLevel(), first.durationHours(), first.metadata(), first.occurredAt()));
        return new CourseCreated(first.courseId(), first.organizationId(), first.departmentId(), first.code(),
                last.title(), last.description(), last.category(), last.difficultyLevel(), last.durationHours(),
                first.startsOn(), first.endsOn(),
                Objects.requireNonNullElse(this.learningObjectives, first.learningObjectives()), last.metadata(),
                Objects.requireNonNullElse(this.settings, first.settings()), first.copiedFrom(), first.occurredAt());
    }

    Outline outline() {
        return this.outline;
    }

    List<CoursePrerequisite> prerequisites() {
        return this.prerequisites;
    }

    ModuleDescribed module(UUID moduleId) {
        return Objects.requireNonNull(this.modules.get(moduleId));
    }

    UnitDescribed unit(UUID unitId) {
        return Objects.requireNonNull(this.units.get(unitId));
    }

    ContentRevised content(UUID contentId) {
        return Objects.requireNonNull(this.contents.get(contentId));
    }

    ResourceRevised resource(UUID resourceId) {
        return Objects.requireNonNull(this.resources.get(resourceId));
    }

}
