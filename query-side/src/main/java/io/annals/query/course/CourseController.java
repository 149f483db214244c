package io.annals.query.course;

import io.annals.api.Page;
import io.annals.api.course.CourseQuery.FindCourses;
import io.annals.api.course.CourseQuery.GetCourse;
import io.annals.api.course.CourseSummary;
import io.annals.api.course.CourseView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for courses. */
@RestController
class CourseController {

    private final QueryResponses answers;

    CourseController(QueryResponses answers) {
        this.answers = answers;
    }

    /** Returns the courses of the tenant. */
    @GetMapping("/queries/courses")
    ResponseEntity<Page<CourseSummary>> courses(@ParameterObject FindCourses query, Caller caller) {
        return this.answers.page(query, caller);
    }

    /** Returns a course without its outline. */
    @GetMapping("/queries/courses/{courseId}")
    @Nullable CourseView course(@ParameterObject GetCourse query, Caller caller, VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
