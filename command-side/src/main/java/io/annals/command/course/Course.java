package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.api.course.InstructorCommand.ChangeInstructorRole;
import io.annals.api.course.InstructorCommand.RemoveInstructor;
import io.annals.api.course.InstructorEvent;
import io.annals.api.course.OutlineEvent;
import io.annals.command.course.outline.AssessmentPlacements;
import io.annals.command.course.outline.Contents;
import io.annals.command.course.outline.EditableCourse;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.course.outline.Modules;
import io.annals.command.course.outline.Outline;
import io.annals.command.course.outline.OutlineEvolver;
import io.annals.command.course.outline.Resources;
import io.annals.command.course.outline.Units;
import io.annals.command.support.Decisions;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Statements;
import io.annals.command.support.TenantOwned;
import io.annals.command.uniquekey.UniqueValue;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A course and its outline. It begins as a draft, is shown to learners by publishing,
 * hidden by archiving and shown again by restoring. Nothing that a learner may have seen
 * is ever deleted.
 */
@AggregateRoot
@Revision("8")
// Axon reads the parts that decide.
@SuppressWarnings("UnusedVariable")
public class Course extends TenantOwned<CourseEvent> implements EditableCourse {

    private CourseLifecycle lifecycle = new CourseLifecycle();

    private @Nullable UUID organizationId;

    private @Nullable String code;

    private CourseSettings settings = CourseSettings.NONE;

    private List<CoursePrerequisite> prerequisites = List.of();

    private Instructors instructors = new Instructors();

    private Outline outline = new Outline();

    /** What was stated about the course as a whole. */
    private Statements statements = new Statements();

    /** Whether its seats were ever limited: from then on they are counted. */
    private boolean countsSeats;

    @Decisions
    private final transient CourseAuthoring authoring = new CourseAuthoring(this);

    @Decisions
    private final transient Modules modules = new Modules(this);

    @Decisions
    private final transient Units units = new Units(this);

    @Decisions
    private final transient Contents contents = new Contents(this);

    @Decisions
    private final transient Resources resources = new Resources(this);

    /** A course that begins with these events. */
    public static Course begin(List<CourseEvent> events) {
        events.forEach((event) -> apply(event));
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

    @CommandHandler
    void decide(ChangeInstructorRole command, @OccurredAt Instant at) {
        editableInstructors().changeRole(command, this.lifecycle.isPublished(), at);
    }

    @CommandHandler
    void decide(RemoveInstructor command, @OccurredAt Instant at) {
        editableInstructors().remove(command, this.lifecycle.isPublished(), at);
    }

    /** Records, once, that a learner was enrolled. */
    public void recordFirstEnrollment(UUID enrollmentId, Instant at) {
        this.lifecycle.recordFirstEnrollment(id(), enrollmentId, at);
    }

    /** Whether a learner was ever enrolled. */
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

    /** Sets the courses that must be completed before; they exist. */
    void setPrerequisites(List<CoursePrerequisite> others, Instant at) {
        apply(new CoursePrerequisitesSet(id(), others, at));
    }

    void archive(Instant at) {
        this.lifecycle.archive(id(), at);
    }

    void restore(Instant at) {
        this.lifecycle.restore(id(), at);
    }

    /** Assigns an instructor, who is a user. */
    void assignInstructor(AssignInstructor command, Instant at) {
        editableInstructors().assign(command, this.outline.usedIds(), at);
    }

    private Instructors editableInstructors() {
        requireNotArchived();
        return this.instructors;
    }

    @Override
    public Outline editableOutline() {
        requireNotArchived();
        return this.outline;
    }

    /** The places of its assessments, to be changed. */
    public AssessmentPlacements placements() {
        return new AssessmentPlacements(id(), editableOutline());
    }

    /**
     * The unique value of a code, which no other course that is not archived may have.
     */
    UniqueValue uniqueCode(UUID tenantId, String stated) {
        return CourseCode.of(tenantId, this.organizationId, stated);
    }

    String code() {
        return Objects.requireNonNull(this.code);
    }

    Statements statements() {
        return this.statements;
    }

    /** How learners enroll in the course and complete it. */
    public CourseSettings settings() {
        return this.settings;
    }

    /** The courses that a learner must have completed before. */
    public List<CoursePrerequisite> prerequisites() {
        return this.prerequisites;
    }

    /** What the course requires of learners. */
    public LearnerRequirements learnerRequirements() {
        return new LearnerRequirements(this.outline, this.lifecycle.versions(), this.settings);
    }

    /** Requires that a learner's own completion criteria fit the course. */
    public void requireConsistent(CompletionCriteria ofLearner) {
        CourseRules.requireConsistent(ofLearner, "completionCriteria", this.outline);
    }

    /** Only a published course has learners. */
    public void requirePublished() {
        this.lifecycle.requirePublished();
    }

    @Override
    public void requireNeverPublished(String field) {
        this.lifecycle.requireNeverPublished(field);
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
                this.outline.usedIds().add(created.courseId());
                CourseAuthoring.evolve(this.statements, created);
            }
            case CoursePrerequisitesSet set -> this.prerequisites = set.prerequisites();
            case CourseConfigured configured -> configure(configured.settings());
            case CourseCodeChanged changed -> this.code = changed.code();
            case LifecycleEvent lifecycleEvent -> this.lifecycle.evolve(lifecycleEvent, this.outline);
            case InstructorEvent instructor -> this.instructors.evolve(instructor, this.outline.usedIds());
            case OutlineEvent part -> OutlineEvolver.evolve(this.outline, part);
            case CourseDescribed described -> CourseAuthoring.evolve(this.statements, described);
            case LearningObjectivesSet set -> CourseAuthoring.evolve(this.statements, set);
            case CourseScheduled scheduled -> CourseAuthoring.evolve(this.statements, scheduled);
        }
    }

    private void configure(CourseSettings now) {
        this.settings = now;
        this.countsSeats |= now.seats() != null;
    }

}
