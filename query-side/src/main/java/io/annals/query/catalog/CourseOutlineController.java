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

@RestController
class CourseOutlineController {

    private final QueryResponses answers;

    CourseOutlineController(QueryResponses answers) {
        this.answers = answers;
    }

    /**
     * One course with its whole outline. Learners are given the material of its contents
     * as far as they may study it now: the modules that are locked say so, and why.
     */
    @GetMapping("/queries/courses/{courseId}/outline")
    @Nullable CourseOutline outline(@ParameterObject GetCourseOutline query, Caller caller, VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
