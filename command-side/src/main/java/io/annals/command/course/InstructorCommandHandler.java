package io.annals.command.course;

import java.time.Instant;

import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.user.User;
import org.axonframework.commandhandling.CommandHandler;

/** Handles the assignment of instructors, who must be users. */
final class InstructorCommandHandler {

    private final Aggregates<Course> courses;

    private final Aggregates<User> users;

    InstructorCommandHandler(Aggregates<Course> courses, Aggregates<User> users) {
        this.courses = courses;
        this.users = users;
    }

    @CommandHandler
    void handle(AssignInstructor command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), (course) -> course.assignInstructor(command, at));
        this.users.require(command.userId(), User::requirePresent);
    }

}
