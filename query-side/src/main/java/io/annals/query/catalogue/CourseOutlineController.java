package io.annals.query.catalogue;

import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseQuery.GetCourseOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.Answers;
import io.annals.query.api.Freshness;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CourseOutlineController {

    private final Answers answers;

    CourseOutlineController(Answers answers) {
        this.answers = answers;
    }

    /**
     * One course with its whole outline. Learners are given the material of its contents
     * as far as they may study it now: the modules that are locked say so, and why.
     */
    @GetMapping("/queries/courses/{courseId}/outline")
    @Nullable CourseOutline outline(@ParameterObject GetCourseOutline query, Caller caller, Freshness freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
