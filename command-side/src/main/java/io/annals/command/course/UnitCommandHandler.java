package io.annals.command.course;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.course.UnitCommand.DescribeUnit;
import io.annals.api.course.UnitCommand.MoveUnit;
import io.annals.api.course.UnitCommand.PublishUnit;
import io.annals.api.course.UnitCommand.RemoveUnit;
import io.annals.api.course.UnitCommand.RetireUnit;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Passes what is asked of units to their course. */
public final class UnitCommandHandler {

    private final Aggregates<Course> courses;

    public UnitCommandHandler(Aggregates<Course> courses) {
        this.courses = courses;
    }

    @CommandHandler
    void handle(AddUnit command, @OccurredAt Instant at) {
        write(command.courseId(), (units) -> units.add(command, at));
    }

    @CommandHandler
    void handle(DescribeUnit command, @OccurredAt Instant at) {
        write(command.courseId(), (units) -> units.describe(command, at));
    }

    @CommandHandler
    void handle(MoveUnit command, @OccurredAt Instant at) {
        write(command.courseId(), (units) -> units.move(command, at));
    }

    @CommandHandler
    void handle(PublishUnit command, @OccurredAt Instant at) {
        write(command.courseId(), (units) -> units.publish(command, at));
    }

    @CommandHandler
    void handle(RetireUnit command, @OccurredAt Instant at) {
        write(command.courseId(), (units) -> units.retire(command, at));
    }

    @CommandHandler
    void handle(RemoveUnit command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), Course::requireNeverPublished);
        write(command.courseId(), (units) -> units.remove(command, at));
    }

    private void write(UUID courseId, Consumer<Units> writing) {
        this.courses.change(courseId, (course) -> writing.accept(course.units()));
    }

}
