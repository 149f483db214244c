package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CourseCommand.AddContent;
import io.annals.api.course.CourseCommand.AddModule;
import io.annals.api.course.CourseCommand.AddUnit;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishContent;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.ContentAdded;
import io.annals.api.course.CourseEvent.ContentPublished;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.ModuleAdded;
import io.annals.api.course.CourseEvent.UnitAdded;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Require;
import io.annals.command.support.TenantOwned;
import io.annals.command.uniquekey.UniqueValue;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A course and its outline. It is written as a draft, opened by publishing, hidden by
 * archiving and opened again by restoring; nothing in it is ever deleted.
 */
@AggregateRoot
@Revision("1")
public class Course extends TenantOwned<CourseEvent> {

    enum Status {

        DRAFT, PUBLISHED, ARCHIVED

    }

    private Status status = Status.DRAFT;

    private @Nullable UUID organizationId;

    private @Nullable String code;

    /** How many units each module has. */
    private Map<UUID, Integer> modules = new HashMap<>();

    /** How many contents each unit has. */
    private Map<UUID, Integer> units = new HashMap<>();

    private Set<UUID> contents = new HashSet<>();

    private Set<UUID> publishedContents = new HashSet<>();

    private int assessments;

    static Course create(CreateCourse command, Instant at) {
        apply(new CourseCreated(command.courseId(), command.organizationId(), command.departmentId(), command.code(),
                command.title(), command.description(), command.category(), command.difficultyLevel(),
                command.durationHours(), command.startsOn(), command.endsOn(), command.learningObjectives(),
                command.metadata(), command.settings(), at));
        return new Course();
    }

    void add(AddModule command, Instant at) {
        requireNotArchived();
        Require.newId(!this.modules.containsKey(command.moduleId()));
        apply(new ModuleAdded(id(), command.moduleId(), this.modules.size() + 1, command.title(), command.description(),
                command.durationMins(), at));
    }

    void add(AddUnit command, Instant at) {
        requireNotArchived();
        Require.newId(!this.units.containsKey(command.unitId()));
        Integer siblings = this.modules.get(command.moduleId());
        if (siblings == null) {
            throw Refusal.notFound("module");
        }
        apply(new UnitAdded(id(), command.moduleId(), command.unitId(), siblings + 1, command.title(),
                command.description(), command.type(), command.durationMins(), at));
    }

    void add(AddContent command, Instant at) {
        requireNotArchived();
        Require.newId(!this.contents.contains(command.contentId()));
        Integer siblings = this.units.get(command.unitId());
        if (siblings == null) {
            throw Refusal.notFound("unit");
        }
        apply(new ContentAdded(id(), command.unitId(), command.contentId(), siblings + 1, command.type(),
                command.title(), command.contentData(), command.estimatedDuration(), command.metadata(), at));
        if (command.published()) {
            apply(new ContentPublished(id(), command.contentId(), at));
        }
    }

    @CommandHandler
    void decide(PublishContent command, @OccurredAt Instant at) {
        requireNotArchived();
        if (!this.contents.contains(command.contentId())) {
            throw Refusal.notFound("content");
        }
        if (!this.publishedContents.contains(command.contentId())) {
            apply(new ContentPublished(id(), command.contentId(), at));
        }
    }

    @CommandHandler
    void decide(PublishCourse command, @OccurredAt Instant at) {
        requireNotArchived();
        if (this.status == Status.PUBLISHED) {
            throw Refusal.rule("already-published", "The course is published.");
        }
        List<Violation> missing = missingToPublish();
        if (!missing.isEmpty()) {
            throw new Refusal(Kind.RULE, "course-incomplete", "The course cannot be published yet.", missing);
        }
        apply(new CoursePublished(id(), at));
    }

    void archive(Instant at) {
        if (this.status == Status.ARCHIVED) {
            throw Refusal.rule("already-archived", "The course is archived.");
        }
        requirePublished();
        apply(new CourseArchived(id(), at));
    }

    void restore(Instant at) {
        if (this.status != Status.ARCHIVED) {
            throw Refusal.rule("course-not-archived", "The course is not archived, so it cannot be restored.");
        }
        apply(new CourseRestored(id(), at));
    }

    /** Gives an assessment, which is being published, its place. */
    public void place(UUID assessmentId, UUID unitId, Instant at) {
        requireUnit(unitId);
        apply(new AssessmentPlaced(id(), unitId, assessmentId, at));
    }

    /** The code, which must be this course's alone unless it is archived. */
    UniqueValue uniqueCode(UUID tenantId) {
        return CourseCode.of(tenantId, this.organizationId, Objects.requireNonNull(this.code));
    }

    /** Only a published course has learners. */
    public void requirePublished() {
        if (this.status != Status.PUBLISHED) {
            throw Refusal.rule("course-not-published", "The course is not published.");
        }
    }

    /** The unit must be one of a course that can still be written. */
    public void requireUnit(UUID unitId) {
        requireNotArchived();
        if (!this.units.containsKey(unitId)) {
            throw Refusal.notFound("unit");
        }
    }

    /** Those of the contents that are not of this course. */
    public List<UUID> foreign(Collection<UUID> contentIds) {
        return contentIds.stream().filter((contentId) -> !this.contents.contains(contentId)).toList();
    }

    private void requireNotArchived() {
        if (this.status == Status.ARCHIVED) {
            throw Refusal.rule("course-archived", "The course is archived: restore it first.");
        }
    }

    private List<Violation> missingToPublish() {
        List<Violation> missing = new ArrayList<>();
        if (this.modules.isEmpty()) {
            missing.add(new Violation("modules", "needs at least one module"));
        }
        if (this.units.isEmpty()) {
            missing.add(new Violation("units", "needs a module with at least one unit"));
        }
        if (this.publishedContents.isEmpty() && this.assessments == 0) {
            missing.add(new Violation("contents", "needs a unit with at least one published content or assessment"));
        }
        return missing;
    }

    @Override
    protected void evolve(CourseEvent event) {
        switch (event) {
            case CourseCreated created -> {
                this.organizationId = created.organizationId();
                this.code = created.code();
            }
            case ModuleAdded added -> this.modules.put(added.moduleId(), 0);
            case UnitAdded added -> {
                this.modules.put(added.moduleId(), added.sequenceNo());
                this.units.put(added.unitId(), 0);
            }
            case ContentAdded added -> {
                this.units.put(added.unitId(), added.sequenceNo());
                this.contents.add(added.contentId());
            }
            case ContentPublished published -> this.publishedContents.add(published.contentId());
            case AssessmentPlaced placed -> this.assessments++;
            case CoursePublished published -> this.status = Status.PUBLISHED;
            case CourseArchived archived -> this.status = Status.ARCHIVED;
            case CourseRestored restored -> this.status = Status.PUBLISHED;
        }
    }

}
