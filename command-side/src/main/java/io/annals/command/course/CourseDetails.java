package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.DescribeCourse;
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
import org.jspecify.annotations.Nullable;

/** The decisions about what authors state about a course as a whole. */
final class CourseDetails {

    private static final String DESCRIPTION = "description";

    private static final String OBJECTIVES = "learningObjectives";

    private static final String DATES = "dates";

    private final Course course;

    CourseDetails(Course course) {
        this.course = course;
    }

    /** The events that create a course. */
    static List<CourseEvent> created(CreateCourse command, List<CoursePrerequisite> prerequisites, Instant at) {
        CourseSettings settings = Objects.requireNonNull(command.settings());
        CourseRules.requireOrder(command.startsOn(), command.endsOn());
        CourseRules.requireConsistent(settings, new Outline());
        CourseCreated created = new CourseCreated(command.courseId(), command.organizationId(), command.departmentId(),
                command.code(), command.title(), command.description(), command.category(), command.difficultyLevel(),
                command.durationHours(), command.startsOn(), command.endsOn(), command.learningObjectives(),
                command.metadata(), settings, null, at);
        return prerequisites.isEmpty() ? List.of(created)
                : List.of(created, new CoursePrerequisitesSet(command.courseId(), prerequisites, at));
    }

    @CommandHandler
    void decide(DescribeCourse command, @OccurredAt Instant at) {
        this.course.requireNotArchived();
        CourseDescribed described = new CourseDescribed(command.courseId(), command.title(), command.description(),
                command.category(), command.difficultyLevel(), command.durationHours(), command.metadata(), at);
        if (this.course.statements().wouldChange(DESCRIPTION, stated(described))) {
            apply(described);
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
        statements.evolve(DESCRIPTION, created.title(), created.description(), created.category(),
                created.difficultyLevel(), created.durationHours(), created.metadata());
        statements.evolve(OBJECTIVES, created.learningObjectives());
        statements.evolve(DATES, created.startsOn(), created.endsOn());
    }

    static void evolve(Statements statements, CourseDescribed described) {
        statements.evolve(DESCRIPTION, stated(described));
    }

    static void evolve(Statements statements, LearningObjectivesSet set) {
        statements.evolve(OBJECTIVES, set.learningObjectives());
    }

    static void evolve(Statements statements, CourseScheduled scheduled) {
        statements.evolve(DATES, scheduled.startsOn(), scheduled.endsOn());
    }

    private static @Nullable Object[] stated(CourseDescribed described) {
        return new @Nullable Object[] { described.title(), described.description(), described.category(),
                described.difficultyLevel(), described.durationHours(), described.metadata() };
    }

}
