package io.annals.command.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.ChangeCourseCode;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.RestoreCourse;
import io.annals.api.course.CourseCommand.SetCoursePrerequisites;
import io.annals.api.course.CoursePrerequisite;
import io.annals.command.course.prerequisite.CoursePrerequisites;
import io.annals.command.organization.Organization;
import io.annals.command.organization.OrganizationalPlace;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/** Handles the commands for courses that involve other courses or a unique code. */
final class CourseCommandHandler {

    private final Aggregates<Course> courses;

    private final CoursePrerequisites prerequisites;

    private final Aggregates<Organization> organizations;

    private final UniqueKeys keys;

    CourseCommandHandler(Aggregates<Course> courses, CoursePrerequisites prerequisites,
            Aggregates<Organization> organizations, UniqueKeys keys) {
        this.courses = courses;
        this.prerequisites = prerequisites;
        this.organizations = organizations;
        this.keys = keys;
    }

    @CommandHandler
    void handle(CreateCourse command, Caller caller, @OccurredAt Instant at) {
        Function<String, UniqueValue> code = (stated) -> CourseCode.of(caller.tenantId(), command.organizationId(),
                stated);
        new OrganizationalPlace(command.organizationId(), command.departmentId()).requireIn(this.organizations);
        this.keys.claim(code.apply(command.code()), command.courseId(), at);
        List<CoursePrerequisite> required = this.prerequisites.find(command.prerequisites(), code);
        this.courses.create(() -> Course.begin(CourseAuthoring.created(command, required, at)));
        if (!required.isEmpty()) {
            this.prerequisites.setPrerequisites(caller.tenantId(),
                    new CoursePrerequisite(command.code(), command.courseId()), required, at);
        }
    }

    @CommandHandler
    void handle(SetCoursePrerequisites command, Caller caller, @OccurredAt Instant at) {
        UUID courseId = command.courseId();
        this.courses.change(courseId, Course::requireNotArchived);
        List<CoursePrerequisite> required = this.prerequisites.find(command.prerequisites(),
                (code) -> this.courses.ask(courseId, (course) -> course.uniqueCode(caller.tenantId(), code)));
        if (!required.equals(this.courses.ask(courseId, Course::prerequisites))) {
            this.courses.change(courseId, (course) -> course.setPrerequisites(required, at));
            String code = this.courses.ask(courseId, Course::code);
            this.prerequisites.setPrerequisites(caller.tenantId(), new CoursePrerequisite(code, courseId), required,
                    at);
        }
    }

    @CommandHandler
    void handle(ChangeCourseCode command, Caller caller, @OccurredAt Instant at) {
        UniqueValue before = this.courses.decide(command.courseId(),
                (course) -> course.uniqueCode(caller.tenantId(), course.code()));
        this.courses.change(command.courseId(), (course) -> course.changeCode(command.code(), at));
        UniqueValue after = code(command.courseId(), caller);
        if (!after.equals(before)) {
            this.keys.claim(after, command.courseId(), at);
            this.keys.release(before.keyId(), command.courseId(), at);
        }
    }

    @CommandHandler
    void handle(ArchiveCourse command, Caller caller, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), (course) -> course.archive(at));
        this.keys.release(code(command.courseId(), caller).keyId(), command.courseId(), at);
    }

    @CommandHandler
    void handle(RestoreCourse command, Caller caller, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), (course) -> course.restore(at));
        this.keys.reclaim(code(command.courseId(), caller), command.courseId(), at);
    }

    private UniqueValue code(UUID courseId, Caller caller) {
        return this.courses.ask(courseId, (course) -> course.uniqueCode(caller.tenantId(), course.code()));
    }

}
