package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.DescribeCourse;
import io.annals.api.course.CourseCommand.ScheduleCourse;
import io.annals.api.course.CourseCommand.SetLearningObjectives;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CourseScheduled;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CourseSettings;

/**
 * What can be said anew of a course as a whole that may be written.
 *
 * @param settings as they are
 * @param outline whose assessments the settings may name
 */
record CourseDetails(UUID courseId, CourseSettings settings, Outline outline) {

    void describe(DescribeCourse command, Instant at) {
        apply(new CourseDescribed(this.courseId, command.title(), command.description(), command.category(),
                command.difficultyLevel(), command.durationHours(), command.metadata(), at));
    }

    void aim(SetLearningObjectives command, Instant at) {
        apply(new LearningObjectivesSet(this.courseId, command.learningObjectives(), at));
    }

    void configure(ConfigureCourse command, Instant at) {
        CourseRules.requireSense(command.settings(), this.outline);
        if (!command.settings().equals(this.settings)) {
            apply(new CourseConfigured(this.courseId, command.settings(), at));
        }
    }

    void schedule(ScheduleCourse command, Instant at) {
        CourseRules.requireOrder(command.startsOn(), command.endsOn());
        apply(new CourseScheduled(this.courseId, command.startsOn(), command.endsOn(), at));
    }

}
