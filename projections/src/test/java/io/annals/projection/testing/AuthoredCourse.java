package io.annals.projection.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentMoved;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.ContentEvent.ContentRemoved;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.CourseCodeChanged;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseScheduled;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.InstructorEvent.InstructorAssigned;
import io.annals.api.course.InstructorEvent.InstructorRemoved;
import io.annals.api.course.InstructorEvent.InstructorRoleChanged;
import io.annals.api.course.InstructorRole;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.ModuleEvent.ModulePublished;
import io.annals.api.course.ModuleEvent.ModuleRemoved;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.ModuleEvent.ModuleRetired;
import io.annals.api.course.ModuleEvent.ModulesReordered;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRemoved;
import io.annals.api.course.ResourceEvent.ResourceRevised;
import io.annals.api.course.ResourceEvent.ResourcesReordered;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitDescribed;
import io.annals.api.course.UnitEvent.UnitMoved;
import io.annals.api.course.UnitEvent.UnitPublished;
import io.annals.api.course.UnitEvent.UnitRemoved;
import io.annals.api.course.UnitEvent.UnitRetired;

/**
 * A course with every authoring event. In the end it has, in this order, module
 * {@code one} (with unit {@code b}, retired, and then unit {@code a} with the contents
 * {@code y} and {@code x}, {@code x} with the resource {@code r}) and module {@code two}
 * (retired, without units); {@code two} was required of {@code one} and is not any more,
 * {@code two} requires {@code one}.
 */
public final class AuthoredCourse {

    public final UUID course;

    public final UUID source;

    public final UUID ann;

    public final UUID bob;

    public final UUID annTeaches;

    public final UUID bobTeaches;

    public final UUID one;

    public final UUID two;

    public final UUID gone;

    public final UUID requirement;

    public final UUID dropped;

    public final UUID a;

    public final UUID b;

    public final UUID goneUnit;

    public final UUID x;

    public final UUID y;

    public final UUID goneContent;

    public final UUID r;

    public final UUID goneResource;

    public final UUID goneToo;

    public final UUID assessment;

    private final Supplier<Instant> now;

    public AuthoredCourse(Supplier<UUID> ids, Supplier<Instant> now) {
        this.now = now;
        this.course = ids.get();
        this.source = ids.get();
        this.ann = ids.get();
        this.bob = ids.get();
        this.annTeaches = ids.get();
        this.bobTeaches = ids.get();
        this.one = ids.get();
        this.two = ids.get();
        this.gone = ids.get();
        this.requirement = ids.get();
        this.dropped = ids.get();
        this.a = ids.get();
        this.b = ids.get();
        this.goneUnit = ids.get();
        this.x = ids.get();
        this.y = ids.get();
        this.goneContent = ids.get();
        this.r = ids.get();
        this.goneResource = ids.get();
        this.goneToo = ids.get();
        this.assessment = ids.get();
    }

    /** All events, in order. */
    public List<CourseEvent> events() {
        return List.of(
                new CourseCreated(this.course, null, null, "OLD-1", CourseDetails.titled("Old"), null, null, List.of(),
                        CourseSettings.NONE, this.source, at()),
                new CourseDescribed(this.course,
                        new CourseDetails("Title", "About it", "Science", "hard", 40, Map.of("isbn", "1")), at()),
                new LearningObjectivesSet(this.course, List.of("know", "can"), at()),
                new CoursePrerequisitesSet(this.course, List.of(new CoursePrerequisite("SRC-1", this.source)), at()),
                new CourseConfigured(this.course, settings(), at()),
                new CourseScheduled(this.course, LocalDate.parse("2024-02-01"), LocalDate.parse("2024-06-30"), at()),
                new CourseCodeChanged(this.course, "NEW-1", at()),
                new InstructorAssigned(this.course, this.annTeaches, this.ann, InstructorRole.ASSISTANT, at()),
                new InstructorRoleChanged(this.course, this.annTeaches, this.ann, InstructorRole.LEAD, at()),
                new InstructorAssigned(this.course, this.bobTeaches, this.bob, InstructorRole.GRADER, at()),
                new InstructorRemoved(this.course, this.bobTeaches, this.bob, at()), module(this.gone, 1),
                module(this.two, 2), module(this.one, 3),
                new ModulesReordered(this.course, this.one, List.of(this.gone, this.one, this.two), at()),
                new ModuleDescribed(
                        this.course, this.one, new Module("One", "m", 30, List.of("do"), Map.of("k", 1)), at()),
                new ModulePublished(this.course, this.one, at()),
                new ModuleRequirementAdded(this.course, this.requirement, this.two, this.one, RequirementType.MIN_SCORE,
                        new BigDecimal("50.5"), at()),
                new ModuleRequirementAdded(this.course, this.dropped, this.one, this.gone, RequirementType.VIEWED, null,
                        at()),
                unit(this.gone, this.a, 1), unit(this.one, this.b, 1),
                new UnitMoved(this.course, this.a, this.gone, this.one, List.of(), List.of(this.b, this.a), at()),
                new UnitDescribed(this.course, this.a, new Unit("A", "u", "lesson", 20, Map.of("s", true)), at()),
                new UnitPublished(this.course, this.a, at()), content(this.b, this.x, 1), content(this.a, this.y, 1),
                content(this.a, this.goneContent, 2),
                new ContentMoved(this.course, this.x, this.b, this.a, List.of(),
                        List.of(this.goneContent, this.y, this.x), at()),
                new ContentRevised(this.course, this.x,
                        new Content("video", "X", Map.of("url", "https://example.org"), 5, Map.of("m", 2), false),
                        at()),
                new ContentPublished(this.course, this.x, at()), resource(this.x, this.goneResource, 1),
                resource(this.x, this.r, 2), resource(this.goneContent, this.goneToo, 1),
                new ResourcesReordered(this.course, this.x, this.r, List.of(this.r, this.goneResource), at()),
                new ResourceRevised(this.course, this.x, this.r,
                        new Resource("link", "R", "https://example.org/r", "text/html", 9L, Map.of("n", 3)), at()),
                new ResourceRemoved(this.course, this.x, this.goneResource, List.of(this.r), at()),
                new ContentRemoved(this.course, this.a, this.goneContent, List.of(this.y, this.x),
                        List.of(this.goneToo), at()),
                new AssessmentDrafted(this.course, this.a, this.assessment, at()),
                new UnitRetired(this.course, this.b, at()), unit(this.gone, this.goneUnit, 1),
                new UnitRemoved(this.course, this.gone, this.goneUnit, List.of(), List.of(), List.of(), at()),
                new ModuleRequirementDropped(this.course, this.dropped, this.one, this.gone, at()),
                new ModuleRemoved(this.course, this.gone, List.of(this.one, this.two), List.of(), List.of(), List.of(),
                        at()),
                new CoursePublished(this.course, at()), new ContentPublished(this.course, this.y, at()),
                new ContentRetired(this.course, this.y, at()), new ModuleRetired(this.course, this.two, at()),
                new OutlineReleased(this.course, 2, true, at()));
    }

    private static CourseSettings settings() {
        return new CourseSettings(30, true, true, true, Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2024-02-01T00:00:00Z"),
                new CompletionCriteria(true, Passing.ALL, List.of(), new BigDecimal("40"), 60),
                Map.of("theme", "dark"));
    }

    private ModuleAdded module(UUID module, int place) {
        return new ModuleAdded(this.course, module, place, Module.titled("Module"), false, at());
    }

    private UnitAdded unit(UUID module, UUID unit, int place) {
        return new UnitAdded(this.course, module, unit, place, Unit.titled("Unit"), false, at());
    }

    private ContentAdded content(UUID unit, UUID content, int place) {
        return new ContentAdded(this.course, unit, content, place, Content.titled("page", "Page"), at());
    }

    private ResourceAttached resource(UUID content, UUID resource, int place) {
        return new ResourceAttached(this.course, content, resource, place,
                new Resource("file", "File", "https://example.org/f", null, null, Map.of()), at());
    }

    private Instant at() {
        return this.now.get();
    }

}
