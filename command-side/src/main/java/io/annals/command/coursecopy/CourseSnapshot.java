package io.annals.command.coursecopy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.CourseCodeChanged;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.CourseEvent.CourseScheduled;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CourseEvent.LifecycleEvent;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.InstructorEvent;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.OutlineEvent;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRevised;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitDescribed;
import io.annals.command.course.outline.Outline;
import io.annals.command.course.outline.OutlineEvolver;
import org.jspecify.annotations.Nullable;

/**
 * A course with everything that its authors stated, which is more than its aggregate has
 * to know: read from its events to make a copy.
 */
final class CourseSnapshot {

    private final Outline outline = new Outline();

    private @Nullable CourseCreated created;

    private @Nullable CourseDescribed described;

    private @Nullable List<String> learningObjectives;

    private @Nullable CourseSettings settings;

    private List<CoursePrerequisite> prerequisites = List.of();

    private final Map<UUID, Module> modules = new HashMap<>();

    private final Map<UUID, Unit> units = new HashMap<>();

    private final Map<UUID, Content> contents = new HashMap<>();

    private final Map<UUID, Resource> resources = new HashMap<>();

    static CourseSnapshot of(List<CourseEvent> history) {
        CourseSnapshot snapshot = new CourseSnapshot();
        history.forEach((event) -> {
            snapshot.read(event);
            if (event instanceof OutlineEvent part) {
                OutlineEvolver.evolve(snapshot.outline, part);
            }
        });
        return snapshot;
    }

    private void read(CourseEvent event) {
        switch (event) {
            case CourseCreated said -> this.created = said;
            case CourseDescribed said -> this.described = said;
            case LearningObjectivesSet said -> this.learningObjectives = said.learningObjectives();
            case CourseConfigured said -> this.settings = said.settings();
            case CoursePrerequisitesSet said -> this.prerequisites = said.prerequisites();
            case ModuleAdded said -> this.modules.put(said.moduleId(), said.module());
            case ModuleDescribed said -> this.modules.put(said.moduleId(), said.module());
            case UnitAdded said -> this.units.put(said.unitId(), said.unit());
            case UnitDescribed said -> this.units.put(said.unitId(), said.unit());
            case ContentAdded said -> this.contents.put(said.contentId(), said.content());
            case ContentRevised said -> this.contents.put(said.contentId(), said.content());
            case ResourceAttached said -> this.resources.put(said.resourceId(), said.resource());
            case ResourceRevised said -> this.resources.put(said.resourceId(), said.resource());
            // The copy has its own code, dates, life cycle and instructors.
            case CourseCodeChanged said -> {
            }
            case CourseScheduled said -> {
            }
            case LifecycleEvent said -> {
            }
            case InstructorEvent said -> {
            }
            // The outline has these.
            case OutlineEvent said -> {
            }
        }
    }

    /**
     * The event that would create the course as it is now.
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

    Module module(UUID moduleId) {
        return Objects.requireNonNull(this.modules.get(moduleId));
    }

    Unit unit(UUID unitId) {
        return Objects.requireNonNull(this.units.get(unitId));
    }

    Content content(UUID contentId) {
        return Objects.requireNonNull(this.contents.get(contentId));
    }

    Resource resource(UUID resourceId) {
        return Objects.requireNonNull(this.resources.get(resourceId));
    }

}
