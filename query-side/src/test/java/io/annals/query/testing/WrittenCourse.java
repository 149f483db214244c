package io.annals.query.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitRetired;

import static io.annals.query.testing.AssessedCourse.NOON;

/**
 * A course with every kind of outline item. Module {@code one} has a retired unit and a
 * published one with the retired content {@code y} and the content {@code x}, which has a
 * resource. Module {@code two} is a draft that requires {@code one} and has a published
 * unit.
 */
public final class WrittenCourse {

    public final UUID course = Ids.next();

    public final UUID one = Ids.next();

    public final UUID x = Ids.next();

    /** The same course before it is published. */
    public DomainEvent[] draft() {
        return List.of(events()).subList(0, events().length - 1).toArray(DomainEvent[]::new);
    }

    public DomainEvent[] events() {
        UUID two = Ids.next();
        UUID retired = Ids.next();
        UUID unit = Ids.next();
        UUID y = Ids.next();
        return new DomainEvent[] {
                new CourseCreated(this.course, null, null, "WRI-1",
                        new CourseDetails("Writing", "About it", null, null, null, Map.of()), null, null, List.of(),
                        CourseSettings.NONE, null, NOON),
                new ModuleAdded(this.course, this.one, 1, new Module("One", "m", 30, List.of("do"), Map.of("k", 1)),
                        true, NOON),
                new ModuleAdded(this.course, two, 2, Module.titled("Two"), false, NOON),
                new ModuleRequirementAdded(this.course, Ids.next(), two, this.one, RequirementType.MIN_SCORE,
                        new BigDecimal("50.5"), NOON),
                new UnitAdded(this.course, this.one, retired, 1, Unit.titled("B"), true, NOON),
                new UnitRetired(this.course, retired, NOON),
                new UnitAdded(this.course, this.one, unit, 2, new Unit("A", "u", "lesson", 20, Map.of("s", true)), true,
                        NOON),
                new UnitAdded(this.course, two, Ids.next(), 1, Unit.titled("C"), true, NOON),
                new ContentAdded(this.course, unit, y, 1, Content.titled("page", "Y"), NOON),
                new ContentPublished(this.course, y, NOON), new ContentRetired(this.course, y, NOON),
                new ContentAdded(this.course, unit, this.x, 2,
                        new Content("video", "X", Map.of("url", "https://example.org"), 5, Map.of("m", 2), false),
                        NOON),
                new ContentPublished(this.course, this.x, NOON),
                new ResourceAttached(this.course, this.x, Ids.next(), 1,
                        new Resource("link", "R", "https://example.org/r", "text/html", 9L, Map.of("n", 3)), NOON),
                new CoursePublished(this.course, NOON) };
    }

}
