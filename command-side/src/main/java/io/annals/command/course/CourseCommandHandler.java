package io.annals.command.course;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CourseCommand.AddContent;
import io.annals.api.course.CourseCommand.AddModule;
import io.annals.api.course.CourseCommand.AddUnit;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.RestoreCourse;
import io.annals.command.organization.Organization;
import io.annals.command.organization.OrganizationalPlace;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/** What happens to a course together with a code or an id that nothing else may have. */
public final class CourseCommandHandler {

    private final Aggregates<Course> courses;

    private final Aggregates<Organization> organizations;

    private final UniqueKeys keys;

    public CourseCommandHandler(Aggregates<Course> courses, Aggregates<Organization> organizations, UniqueKeys keys) {
        this.courses = courses;
        this.organizations = organizations;
        this.keys = keys;
    }

    @CommandHandler
    void handle(CreateCourse command, Caller caller, @OccurredAt Instant at) {
        if (command.startsOn() != null && command.endsOn() != null && command.endsOn().isBefore(command.startsOn())) {
            throw Refusal.invalid("ends-before-start", "A course ends on or after the day it begins.",
                    new Violation("endsOn", "must not be before startsOn"));
        }
        new OrganizationalPlace(command.organizationId(), command.departmentId()).requireIn(this.organizations);
        this.keys.claim(CourseCode.of(caller.tenantId(), command.organizationId(), command.code()), command.courseId(),
                at);
        this.courses.create(() -> Course.create(command, at));
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

    @CommandHandler
    void handle(AddModule command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), (course) -> course.add(command, at));
        this.keys.claimId("module", command.moduleId(), command.courseId(), at);
    }

    @CommandHandler
    void handle(AddUnit command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), (course) -> course.add(command, at));
        this.keys.claimId("unit", command.unitId(), command.courseId(), at);
    }

    @CommandHandler
    void handle(AddContent command, @OccurredAt Instant at) {
        this.courses.change(command.courseId(), (course) -> course.add(command, at));
        this.keys.claimId("content", command.contentId(), command.courseId(), at);
    }

    private UniqueValue code(UUID courseId, Caller caller) {
        return this.courses.ask(courseId, (course) -> course.uniqueCode(caller.tenantId()));
    }

}
