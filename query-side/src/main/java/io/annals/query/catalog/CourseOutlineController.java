package io.annals.query.catalog;

import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseQuery.GetCourseOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for the outlines of courses. */
@RestController
class CourseOutlineController {

    private final QueryResponses answers;

    CourseOutlineController(QueryResponses answers) {
        this.answers = answers;
    }

    /**
     * Returns a course with its whole outline. Learners get the material of the contents
     * that they may study now; locked modules list the unmet requirements.
     */
    @GetMapping("/queries/courses/{courseId}/outline")
    @Nullable CourseOutline outline(@ParameterObject GetCourseOutline query, Caller caller, VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
