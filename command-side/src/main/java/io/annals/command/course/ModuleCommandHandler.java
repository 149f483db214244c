package io.annals.command.course;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.DescribeModule;
import io.annals.api.course.ModuleCommand.DropModuleRequirement;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.PublishModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.ModuleCommand.RetireModule;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Passes what is asked of modules to their course. */
public final class ModuleCommandHandler {

    private final Aggregates<Course> courses;

    public ModuleCommandHandler(Aggregates<Course> courses) {
        this.courses = courses;
    }

    @CommandHandler
    void handle(AddModule command, @OccurredAt Instant at) {
        write(command.courseId(), (modules) -> modules.add(command, at));
    }

    @CommandHandler
    void handle(DescribeModule command, @OccurredAt Instant at) {
        write(command.courseId(), (modules) -> modules.describe(command, at));
    }

    @CommandHandler
    void handle(MoveModule command, @OccurredAt Instant at) {
        write(command.courseId(), (modules) -> modules.move(command, at));
    }

    @CommandHandler
    void handle(PublishModule command, @OccurredAt Instant at) {
        write(command.courseId(), (modules) -> modules.publish(command, at));
    }

    @CommandHandler
    void handle(RetireModule command, @OccurredAt Instant at) {
        write(command.courseId(), (modules) -> modules.retire(command, at));
    }

    @CommandHandler
    void handle(RemoveModule command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), Course::requireNeverPublished);
        write(command.courseId(), (modules) -> modules.remove(command, at));
    }

    @CommandHandler
    void handle(RequireModule command, @OccurredAt Instant at) {
        write(command.courseId(), (modules) -> modules.require(command, at));
    }

    @CommandHandler
    void handle(DropModuleRequirement command, @OccurredAt Instant at) {
        write(command.courseId(), (modules) -> modules.drop(command, at));
    }

    private void write(UUID courseId, Consumer<Modules> writing) {
        this.courses.change(courseId, (course) -> writing.accept(course.modules()));
    }

}
