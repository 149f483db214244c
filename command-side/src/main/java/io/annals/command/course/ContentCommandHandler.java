package io.annals.command.course;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.ContentCommand.MoveContent;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.ContentCommand.RemoveContent;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.ContentCommand.ReviseContent;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Passes what is asked of contents to their course. */
public final class ContentCommandHandler {

    private final Aggregates<Course> courses;

    public ContentCommandHandler(Aggregates<Course> courses) {
        this.courses = courses;
    }

    @CommandHandler
    void handle(AddContent command, @OccurredAt Instant at) {
        write(command.courseId(), (contents) -> contents.add(command, at));
    }

    @CommandHandler
    void handle(ReviseContent command, @OccurredAt Instant at) {
        write(command.courseId(), (contents) -> contents.revise(command, at));
    }

    @CommandHandler
    void handle(MoveContent command, @OccurredAt Instant at) {
        write(command.courseId(), (contents) -> contents.move(command, at));
    }

    @CommandHandler
    void handle(PublishContent command, @OccurredAt Instant at) {
        write(command.courseId(), (contents) -> contents.publish(command, at));
    }

    @CommandHandler
    void handle(RetireContent command, @OccurredAt Instant at) {
        write(command.courseId(), (contents) -> contents.retire(command, at));
    }

    @CommandHandler
    void handle(RemoveContent command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), Course::requireNeverPublished);
        write(command.courseId(), (contents) -> contents.remove(command, at));
    }

    private void write(UUID courseId, Consumer<Contents> writing) {
        this.courses.change(courseId, (course) -> writing.accept(course.contents()));
    }

}
