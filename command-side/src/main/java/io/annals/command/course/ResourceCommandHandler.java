package io.annals.command.course;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.annals.api.course.ResourceCommand.AttachResource;
import io.annals.api.course.ResourceCommand.MoveResource;
import io.annals.api.course.ResourceCommand.RemoveResource;
import io.annals.api.course.ResourceCommand.ReviseResource;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Passes what is asked of resources to their course. */
public final class ResourceCommandHandler {

    private final Aggregates<Course> courses;

    public ResourceCommandHandler(Aggregates<Course> courses) {
        this.courses = courses;
    }

    @CommandHandler
    void handle(AttachResource command, @OccurredAt Instant at) {
        write(command.courseId(), (resources) -> resources.attach(command, at));
    }

    @CommandHandler
    void handle(ReviseResource command, @OccurredAt Instant at) {
        write(command.courseId(), (resources) -> resources.revise(command, at));
    }

    @CommandHandler
    void handle(MoveResource command, @OccurredAt Instant at) {
        write(command.courseId(), (resources) -> resources.move(command, at));
    }

    @CommandHandler
    void handle(RemoveResource command, @OccurredAt Instant at) {
        write(command.courseId(), (resources) -> resources.remove(command, at));
    }

    private void write(UUID courseId, Consumer<Resources> writing) {
        this.courses.change(courseId, (course) -> writing.accept(course.resources()));
    }

}
