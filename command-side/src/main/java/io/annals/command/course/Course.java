package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseCommand.UnpublishCourse;
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
import io.annals.api.course.OutlineEvent;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import io.annals.command.uniquekey.UniqueValue;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A course and its outline. It is written as a draft, opened by publishing, hidden by
 * archiving and opened again by restoring; nothing that a learner may have met is ever
 * deleted.
 */
@AggregateRoot
@Revision("5")
public class Course extends TenantOwned<CourseEvent> {

    private CourseLifecycle lifecycle = new CourseLifecycle();

    private @Nullable UUID organizationId;

    private @Nullable String code;

    private CourseSettings settings = CourseSettings.NONE;

    private List<CoursePrerequisite> prerequisites = List.of();

    private Instructors instructors = new Instructors();

    private Outline outline = new Outline();

    /** Whether its seats were ever limited: from then on they are counted. */
    private boolean countsSeats;

    static Course create(CreateCourse command, List<CoursePrerequisite> prerequisites, Instant at) {
        CourseSettings settings = Objects.requireNonNull(command.settings());
        CourseRules.requireOrder(command.startsOn(), command.endsOn());
        CourseRules.requireSense(settings, new Outline());
        apply(new CourseCreated(command.courseId(), command.organizationId(), command.departmentId(), command.code(),
                command.title(), command.description(), command.category(), command.difficultyLevel(),
                command.durationHours(), command.startsOn(), command.endsOn(), command.learningObjectives(),
                command.metadata(), settings, null, at));
        if (!prerequisites.isEmpty()) {
            apply(new CoursePrerequisitesSet(command.courseId(), prerequisites, at));
        }
        return new Course();
    }

    /** One that begins with what another one has. */
    static Course begunWith(List<CourseEvent> copied) {
        copied.forEach((event) -> apply(event));
        return new Course();
    }

    @CommandHandler
    void decide(PublishCourse command, @OccurredAt Instant at) {
        this.lifecycle.publish(id(), this.outline, at);
    }

    @CommandHandler
    void decide(UnpublishCourse command, @OccurredAt Instant at) {
        this.lifecycle.unpublish(id(), at);
    }

    @CommandHandler
    void decide(ReleaseOutline command, @OccurredAt Instant at) {
        this.lifecycle.release(command, this.outline, at);
    }

    /** Notes, once, that somebody is enrolled. */
    public void welcome(UUID enrollmentId, Instant at) {
        this.lifecycle.welcome(id(), enrollmentId, at);
    }

    /** Whether anybody was ever enrolled. */
    public boolean hadLearners() {
        return this.lifecycle.hadLearners();
    }

    /** Whether its seats are counted, because they are limited or once were. */
    public boolean countsSeats() {
        return this.countsSeats;
    }

    void changeCode(String other, Instant at) {
        requireNotArchived();
        if (!other.equals(this.code)) {
            apply(new CourseCodeChanged(id(), other, at));
        }
    }

    /** Requires other courses, which exist, and says whether that is new. */
    boolean require(List<CoursePrerequisite> others, Instant at) {
        boolean isNew = !others.equals(this.prerequisites);
        if (isNew) {
            apply(new CoursePrerequisitesSet(id(), others, at));
        }
        return isNew;
    }

    void archive(Instant at) {
        this.lifecycle.archive(id(), at);
    }

    void restore(Instant at) {
        this.lifecycle.restore(id(), at);
    }

    /** What is said of it as a whole, to be written. */
    CourseDetails prospectus() {
        requireNotArchived();
        return new CourseDetails(id(), this.settings, this.outline);
    }

    /** Who teaches it, to be written. */
    Instructors instructors() {
        requireNotArchived();
        return this.instructors;
    }

    /** Its modules, to be written. */
    Modules modules() {
        requireNotArchived();
        return new Modules(id(), this.outline);
    }

    /** Its units, to be written. */
    Units units() {
        requireNotArchived();
        return new Units(id(), this.outline);
    }

    /** Its contents, to be written. */
    Contents contents() {
        requireNotArchived();
        return new Contents(id(), this.outline);
    }

    /** Its resources, to be written. */
    Resources resources() {
        requireNotArchived();
        return new Resources(id(), this.outline);
    }

    /** Where its assessments stand, to be written. */
    public AssessmentPlacements placements() {
        requireNotArchived();
        return new AssessmentPlacements(id(), this.outline);
    }

    /** A code, where it is this course's, must be its alone unless it is archived. */
    UniqueValue uniqueCode(UUID tenantId, String stated) {
        return CourseCode.of(tenantId, this.organizationId, stated);
    }

    String code() {
        return Objects.requireNonNull(this.code);
    }

    /** How learners get in and out. */
    public CourseSettings settings() {
        return this.settings;
    }

    /** The courses that a learner must have completed before. */
    public List<CoursePrerequisite> prerequisites() {
        return this.prerequisites;
    }

    /** What learners have to do, and in which order they may. */
    public LearnerRequirements syllabus() {
        return new LearnerRequirements(this.outline, this.lifecycle.versions(), this.settings);
    }

    boolean isPublished() {
        return this.lifecycle.isPublished();
    }

    /** Only a published course has learners. */
    public void requirePublished() {
        this.lifecycle.requirePublished();
    }

    /** What learners may have met is never deleted. */
    void requireNeverPublished() {
        this.lifecycle.requireNeverPublished();
    }

    void requireNotArchived() {
        this.lifecycle.requireNotArchived();
    }

    @Override
    protected void evolve(CourseEvent event) {
        switch (event) {
            case CourseCreated created -> {
                this.organizationId = created.organizationId();
                this.code = created.code();
                configure(created.settings());
            }
            case CourseDescribed described -> {
            }
            case LearningObjectivesSet set -> {
            }
            case CourseScheduled scheduled -> {
            }
            case CoursePrerequisitesSet set -> this.prerequisites = set.prerequisites();
            case CourseConfigured configured -> configure(configured.settings());
            case CourseCodeChanged changed -> this.code = changed.code();
            case LifecycleEvent lifecycleEvent -> this.lifecycle.evolve(lifecycleEvent, this.outline);
            case InstructorEvent instructor -> this.instructors.evolve(instructor);
            case OutlineEvent part -> OutlineEvolver.evolve(this.outline, part);
        }
    }

    private void configure(CourseSettings now) {
        this.settings = now;
        this.countsSeats |= now.seats() != null;
    }

}
