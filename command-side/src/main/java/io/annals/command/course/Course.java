package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.ContentEvent;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.DescribeCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseCommand.ScheduleCourse;
import io.annals.api.course.CourseCommand.SetLearningObjectives;
import io.annals.api.course.CourseCommand.UnpublishCourse;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.CourseEvent.CourseCodeChanged;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.CourseScheduled;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.InstructorCommand.ChangeInstructorRole;
import io.annals.api.course.InstructorCommand.RemoveInstructor;
import io.annals.api.course.InstructorEvent;
import io.annals.api.course.ModuleEvent;
import io.annals.api.course.ResourceEvent;
import io.annals.api.course.UnitEvent;
import io.annals.api.enrollment.progress.RequiredItems;
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
@Revision("4")
public class Course extends TenantOwned<CourseEvent> {

    enum Status {

        DRAFT, PUBLISHED, ARCHIVED

    }

    private Status status = Status.DRAFT;

    private @Nullable UUID organizationId;

    private @Nullable String code;

    private CourseSettings settings = CourseSettings.NONE;

    private List<CoursePrerequisite> prerequisites = List.of();

    private Instructors instructors = new Instructors();

    private Outline outline = new Outline();

    private OutlineVersions versions = new OutlineVersions();

    private boolean hadLearners;

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
    void decide(DescribeCourse command, @OccurredAt Instant at) {
        requireNotArchived();
        apply(new CourseDescribed(id(), command.title(), command.description(), command.category(),
                command.difficultyLevel(), command.durationHours(), command.metadata(), at));
    }

    @CommandHandler
    void decide(SetLearningObjectives command, @OccurredAt Instant at) {
        requireNotArchived();
        apply(new LearningObjectivesSet(id(), command.learningObjectives(), at));
    }

    @CommandHandler
    void decide(ConfigureCourse command, @OccurredAt Instant at) {
        requireNotArchived();
        CourseRules.requireSense(command.settings(), this.outline);
        if (!command.settings().equals(this.settings)) {
            apply(new CourseConfigured(id(), command.settings(), at));
        }
    }

    @CommandHandler
    void decide(ScheduleCourse command, @OccurredAt Instant at) {
        requireNotArchived();
        CourseRules.requireOrder(command.startsOn(), command.endsOn());
        apply(new CourseScheduled(id(), command.startsOn(), command.endsOn(), at));
    }

    @CommandHandler
    void decide(PublishCourse command, @OccurredAt Instant at) {
        requireNotArchived();
        if (this.status == Status.PUBLISHED) {
            throw Refusal.rule("already-published", "The course is published.");
        }
        requireComplete();
        apply(new CoursePublished(id(), at));
    }

    @CommandHandler
    void decide(UnpublishCourse command, @OccurredAt Instant at) {
        requireNotArchived();
        requirePublished();
        if (this.hadLearners) {
            throw Refusal.rule("course-has-learners",
                    "Somebody was enrolled: the course can be archived, but is no draft any more.");
        }
        apply(new CourseUnpublished(id(), at));
    }

    @CommandHandler
    void decide(ReleaseOutline command, @OccurredAt Instant at) {
        requireNotArchived();
        requirePublished();
        requireComplete();
        if (command.moveLearners() || this.versions.wouldChange(requiredNow())) {
            apply(new OutlineReleased(id(), this.versions.nextNumber(), command.moveLearners(), at));
        }
    }

    @CommandHandler
    void decide(ChangeInstructorRole command, @OccurredAt Instant at) {
        requireNotArchived();
        this.instructors.changeRole(command, this.status == Status.PUBLISHED, at);
    }

    @CommandHandler
    void decide(RemoveInstructor command, @OccurredAt Instant at) {
        requireNotArchived();
        this.instructors.remove(command, this.status == Status.PUBLISHED, at);
    }

    /** Notes, once, that somebody is enrolled. */
    public void welcome(UUID enrollmentId, Instant at) {
        if (!this.hadLearners) {
            apply(new FirstLearnerEnrolled(id(), enrollmentId, at));
        }
    }

    /** Whether anybody was ever enrolled. */
    public boolean hadLearners() {
        return this.hadLearners;
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

    /**
     * Requires other courses, which exist.
     * @return whether that is new
     */
    boolean require(List<CoursePrerequisite> others, Instant at) {
        boolean isNew = !others.equals(this.prerequisites);
        if (isNew) {
            apply(new CoursePrerequisitesSet(id(), others, at));
        }
        return isNew;
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

    /** Gives an assessment, which is being written, its place. */
    public void draft(UUID assessmentId, UUID unitId, Instant at) {
        requireUnit(unitId);
        apply(new AssessmentDrafted(id(), unitId, assessmentId, at));
    }

    /**
     * Notes that an assessment is published, or whether learners must pass it.
     * @param required whether they must, from the next version of the outline on
     */
    public void place(UUID assessmentId, UUID unitId, boolean required, @Nullable Integer maxScore,
            @Nullable BigDecimal weight, Instant at) {
        requireUnit(unitId);
        OutlineAssessment placed = new OutlineAssessment(assessmentId, unitId, true, required, maxScore, weight);
        if (!placed.equals(this.outline.assessments().get(assessmentId))) {
            apply(new AssessmentPlaced(id(), unitId, assessmentId, required, maxScore, weight, at));
        }
    }

    /** The code, which must be this course's alone unless it is archived. */
    UniqueValue uniqueCode(UUID tenantId) {
        return uniqueCode(tenantId, code());
    }

    /** What another code, where this course could have it, would be alone. */
    UniqueValue uniqueCode(UUID tenantId, String other) {
        return CourseCode.of(tenantId, this.organizationId, other);
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
    public Syllabus syllabus() {
        return new Syllabus(this.outline, this.versions, this.settings);
    }

    /** Only a published course has learners. */
    public void requirePublished() {
        if (this.status != Status.PUBLISHED) {
            throw Refusal.rule("course-not-published", "The course is not published.");
        }
    }

    /** The unit must be one in use, of a course that can still be written. */
    public void requireUnit(UUID unitId) {
        requireNotArchived();
        this.outline.unit(unitId).status().requireInUse();
    }

    /** What learners may have met is never deleted. */
    void requireNeverPublished() {
        if (!this.versions.isEmpty()) {
            throw Refusal.rule("course-was-published",
                    "Learners may have met it: what is of a course that was published is retired, not removed.");
        }
    }

    void requireNotArchived() {
        if (this.status == Status.ARCHIVED) {
            throw Refusal.rule("course-archived", "The course is archived: restore it first.");
        }
    }

    private RequiredItems requiredNow() {
        return this.outline.required(this.outline.order().stream());
    }

    private void requireComplete() {
        List<Violation> missing = this.outline.missingToPublish();
        if (!missing.isEmpty()) {
            throw new Refusal(Kind.RULE, "course-incomplete", "The course cannot be published yet.", missing);
        }
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
            // Also where an earlier version is there from before it was a draft again.
            case CoursePublished published -> {
                this.status = Status.PUBLISHED;
                this.versions.release(requiredNow(), true);
            }
            case OutlineReleased released -> this.versions.release(requiredNow(), released.moveLearners());
            case FirstLearnerEnrolled first -> this.hadLearners = true;
            case CourseUnpublished unpublished -> this.status = Status.DRAFT;
            case CourseArchived archived -> this.status = Status.ARCHIVED;
            case CourseRestored restored -> this.status = Status.PUBLISHED;
            case InstructorEvent instructor -> this.instructors.evolve(instructor);
            case AssessmentDrafted drafted -> OutlineHistory.evolve(this.outline, event);
            case AssessmentPlaced placed -> OutlineHistory.evolve(this.outline, event);
            case ModuleEvent module -> OutlineHistory.evolve(this.outline, event);
            case UnitEvent unit -> OutlineHistory.evolve(this.outline, event);
            case ContentEvent content -> OutlineHistory.evolve(this.outline, event);
            case ResourceEvent resource -> OutlineHistory.evolve(this.outline, event);
        }
    }

    private void configure(CourseSettings now) {
        this.settings = now;
        this.countsSeats |= now.seats() != null;
    }

}
