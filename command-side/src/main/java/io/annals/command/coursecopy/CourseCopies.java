package io.annals.command.coursecopy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.CourseCommand.CopyCourse;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CoursePrerequisite;
import io.annals.command.course.Course;
import io.annals.command.course.CourseCode;
import io.annals.command.course.prerequisite.CoursePrerequisites;
import io.annals.command.support.Aggregates;
import io.annals.command.uniquekey.UniqueKeys;

/** Creates copies of courses. */
final class CourseCopies {

    private final Aggregates<Course> courses;

    private final CoursePrerequisites prerequisites;

    private final UniqueKeys keys;

    CourseCopies(Aggregates<Course> courses, CoursePrerequisites prerequisites, UniqueKeys keys) {
        this.courses = courses;
        this.prerequisites = prerequisites;
        this.keys = keys;
    }

    /**
     * Creates a copy as a draft.
     * @param history all events of the source
     * @return the assessments that have a place in the copy and still have to be copied
     */
    List<CopiedAssessment> write(CopyCourse command, List<CourseEvent> history, UUID tenantId, Instant at) {
        CourseCopy copy = CourseCopy.of(history, command.courseId(), at);
        CourseCreated created = copy.created(command);
        this.keys.claim(CourseCode.of(tenantId, created.organizationId(), created.code()), created.courseId(), at);
        List<CourseEvent> events = new ArrayList<>(List.of(created));
        List<CoursePrerequisite> required = copy.prerequisites().prerequisites();
        if (!required.isEmpty()) {
            events.add(copy.prerequisites());
            this.prerequisites.setPrerequisites(tenantId, new CoursePrerequisite(created.code(), created.courseId()),
                    required, at);
        }
        events.addAll(copy.items());
        this.courses.create(() -> Course.begin(events));
        return copy.assessments();
    }

}
