package io.annals.command.course;

import java.time.Instant;

import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.api.course.InstructorCommand.ChangeInstructorRole;
import io.annals.api.course.InstructorCommand.RemoveInstructor;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.user.User;
import org.axonframework.commandhandling.CommandHandler;

/** Who teaches courses, which users do that are there. */
public final class InstructorCommandHandler {

    private final Aggregates<Course> courses;

    private final Aggregates<User> users;

    public InstructorCommandHandler(Aggregates<Course> courses, Aggregates<User> users) {
        this.courses = courses;
        this.users = users;
    }

    @CommandHandler
    void handle(AssignInstructor command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), (course) -> course.instructors().assign(command, at));
        this.users.require(command.userId(), User::requirePresent);
    }

    @CommandHandler
    void handle(ChangeInstructorRole command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(),
                (course) -> course.instructors().changeRole(command, course.isPublished(), at));
    }

    @CommandHandler
    void handle(RemoveInstructor command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(),
                (course) -> course.instructors().remove(command, course.isPublished(), at));
    }

}
