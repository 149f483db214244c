package io.annals.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.annals.api.assessment.AssessmentCommand;
import io.annals.api.assessment.QuestionCommand;
import io.annals.api.assessment.SectionCommand;
import io.annals.api.attempt.AttemptCommand;
import io.annals.api.attempt.GradingCommand;
import io.annals.api.course.ContentCommand;
import io.annals.api.course.CourseCommand;
import io.annals.api.course.InstructorCommand;
import io.annals.api.course.ModuleCommand;
import io.annals.api.course.ResourceCommand;
import io.annals.api.course.UnitCommand;
import io.annals.api.enrollment.EnrollmentCommand;
import io.annals.api.enrollment.SeatCommand;
import io.annals.api.enrollment.StudyCommand;
import io.annals.api.organization.OrganizationCommand;
import io.annals.api.tenant.TenantCommand;
import io.annals.api.user.UserCommand;

/** All commands. */
public final class Commands {

    /**
     * The sealed interface of each aggregate's commands, and of each part of a large one.
     */
    public static final List<Class<? extends Command>> FAMILIES = List.of(TenantCommand.class,
            OrganizationCommand.class, UserCommand.class, CourseCommand.class, InstructorCommand.class,
            ModuleCommand.class, UnitCommand.class, ContentCommand.class, ResourceCommand.class,
            AssessmentCommand.class, SectionCommand.class, QuestionCommand.class, EnrollmentCommand.class,
            StudyCommand.class, SeatCommand.class, AttemptCommand.class, GradingCommand.class);

    private Commands() {
    }

    /** The record of every command. */
    public static List<Class<? extends Command>> all() {
        return FAMILIES.stream().<Class<? extends Command>>flatMap(Commands::members).toList();
    }

    private static Stream<Class<? extends Command>> members(Class<? extends Command> family) {
        return Arrays.stream(family.getPermittedSubclasses())
            .filter(Class::isRecord)
            .map((member) -> member.asSubclass(Command.class));
    }

    /** The name that clients use: {@code PublishCourse} is {@code publish-course}. */
    public static String name(Class<? extends Command> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

}
