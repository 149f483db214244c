package io.annals.command.course;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.DescribeCourse;
import io.annals.api.course.CourseCommand.ScheduleCourse;
import io.annals.api.course.CourseCommand.SetLearningObjectives;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Passes what is said anew of courses to them. */
public final class CourseDetailsCommandHandler {

    private final Aggregates<Course> courses;

    public CourseDetailsCommandHandler(Aggregates<Course> courses) {
        this.courses = courses;
    }

    @CommandHandler
    void handle(DescribeCourse command, @OccurredAt Instant at) {
        write(command.courseId(), (prospectus) -> prospectus.describe(command, at));
    }

    @CommandHandler
    void handle(SetLearningObjectives command, @OccurredAt Instant at) {
        write(command.courseId(), (prospectus) -> prospectus.aim(command, at));
    }

    @CommandHandler
    void handle(ConfigureCourse command, @OccurredAt Instant at) {
        write(command.courseId(), (prospectus) -> prospectus.configure(command, at));
    }

    @CommandHandler
    void handle(ScheduleCourse command, @OccurredAt Instant at) {
        write(command.courseId(), (prospectus) -> prospectus.schedule(command, at));
    }

    private void write(UUID courseId, Consumer<CourseDetails> writing) {
        this.courses.change(courseId, (course) -> writing.accept(course.prospectus()));
    }

}
