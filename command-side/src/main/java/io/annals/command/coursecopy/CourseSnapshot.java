package io.annals.command.coursecopy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.api.course.CourseDetails;
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
import io.annals.api.course.OutlineEvent.StructureEvent;
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

    private @Nullable CourseDetails details;

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
            case CourseCreated created -> {
                this.created = created;
                this.details = created.course();
            }
            case CourseDescribed described -> this.details = described.course();
            case LearningObjectivesSet set -> this.learningObjectives = set.learningObjectives();
            case CourseConfigured configured -> this.settings = configured.settings();
            case CoursePrerequisitesSet set -> this.prerequisites = set.prerequisites();
            case ModuleAdded added -> this.modules.put(added.moduleId(), added.module());
            case ModuleDescribed described -> this.modules.put(described.moduleId(), described.module());
            case UnitAdded added -> this.units.put(added.unitId(), added.unit());
            case UnitDescribed described -> this.units.put(described.unitId(), described.unit());
            case ContentAdded added -> this.contents.put(added.contentId(), added.content());
            case ContentRevised revised -> this.contents.put(revised.contentId(), revised.content());
            case ResourceAttached attached -> this.resources.put(attached.resourceId(), attached.resource());
            case ResourceRevised revised -> this.resources.put(revised.resourceId(), revised.resource());
            // The copy has its own code, dates, life cycle and instructors.
            case CourseCodeChanged changed -> {
            }
            case CourseScheduled scheduled -> {
            }
            case LifecycleEvent lifecycle -> {
            }
            case InstructorEvent instructor -> {
            }
            // The outline has these.
            case StructureEvent structure -> {
            }
        }
    }

    /**
     * The event that would create the course as it is now.
     */
    CourseCreated course() {
        CourseCreated first = Objects.requireNonNull(this.created);
        return new CourseCreated(first.courseId(), first.organizationId(), first.departmentId(), first.code(),
                Objects.requireNonNull(this.details), first.startsOn(), first.endsOn(),
                Objects.requireNonNullElse(this.learningObjectives, first.learningObjectives()),
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
