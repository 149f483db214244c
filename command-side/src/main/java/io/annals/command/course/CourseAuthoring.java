package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.ReviseCourse;
import io.annals.api.course.CourseCommand.ScheduleCourse;
import io.annals.api.course.CourseCommand.SetLearningObjectives;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.CourseEvent.CourseScheduled;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.command.course.outline.Outline;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Statements;
import org.axonframework.commandhandling.CommandHandler;

/** The decisions about what authors state about a course as a whole. */
final class CourseAuthoring {

    private static final String DETAILS = "details";

    private static final String OBJECTIVES = "learningObjectives";

    private static final String DATES = "dates";

    private final Course course;

    CourseAuthoring(Course course) {
        this.course = course;
    }

    /** The events that create a course. */
    static List<CourseEvent> created(CreateCourse command, List<CoursePrerequisite> prerequisites, Instant at) {
        CourseSettings settings = Objects.requireNonNull(command.settings());
        CourseRules.requireOrder(command.startsOn(), command.endsOn());
        CourseRules.requireConsistent(settings, new Outline());
        CourseCreated created = new CourseCreated(command.courseId(), command.organizationId(), command.departmentId(),
                command.code(), command.course(), command.startsOn(), command.endsOn(), command.learningObjectives(),
                settings, null, at);
        return prerequisites.isEmpty() ? List.of(created)
                : List.of(created, new CoursePrerequisitesSet(command.courseId(), prerequisites, at));
    }

    @CommandHandler
    void decide(ReviseCourse command, @OccurredAt Instant at) {
        this.course.requireNotArchived();
        if (this.course.statements().wouldChange(DETAILS, command.course())) {
            apply(new CourseDescribed(command.courseId(), command.course(), at));
        }
    }

    @CommandHandler
    void decide(SetLearningObjectives command, @OccurredAt Instant at) {
        this.course.requireNotArchived();
        if (this.course.statements().wouldChange(OBJECTIVES, command.learningObjectives())) {
            apply(new LearningObjectivesSet(command.courseId(), command.learningObjectives(), at));
        }
    }

    @CommandHandler
    void decide(ConfigureCourse command, @OccurredAt Instant at) {
        CourseRules.requireConsistent(command.settings(), this.course.editableOutline());
        if (!command.settings().equals(this.course.settings())) {
            apply(new CourseConfigured(command.courseId(), command.settings(), at));
        }
    }

    @CommandHandler
    void decide(ScheduleCourse command, @OccurredAt Instant at) {
        this.course.requireNotArchived();
        CourseRules.requireOrder(command.startsOn(), command.endsOn());
        if (this.course.statements().wouldChange(DATES, command.startsOn(), command.endsOn())) {
            apply(new CourseScheduled(command.courseId(), command.startsOn(), command.endsOn(), at));
        }
    }

    static void evolve(Statements statements, CourseCreated created) {
        statements.evolve(DETAILS, created.course());
        statements.evolve(OBJECTIVES, created.learningObjectives());
        statements.evolve(DATES, created.startsOn(), created.endsOn());
    }

    static void evolve(Statements statements, CourseDescribed described) {
        statements.evolve(DETAILS, described.course());
    }

    static void evolve(Statements statements, LearningObjectivesSet set) {
        statements.evolve(OBJECTIVES, set.learningObjectives());
    }

    static void evolve(Statements statements, CourseScheduled scheduled) {
        statements.evolve(DATES, scheduled.startsOn(), scheduled.endsOn());
    }

}
