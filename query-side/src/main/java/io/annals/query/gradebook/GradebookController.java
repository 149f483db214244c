package io.annals.query.gradebook;

import io.annals.api.Page;
import io.annals.api.learning.GradebookItems;
import io.annals.api.learning.GradebookRow;
import io.annals.api.learning.LearningQuery.FindGradebook;
import io.annals.api.learning.LearningQuery.GetGradebookItems;
import io.annals.api.learning.LearningQuery.GetGradebookRow;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for the results of the learners of a course. */
@RestController
class GradebookController {

    private final QueryResponses responses;

    GradebookController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns the gradebook of a course by enrollment. */
    @GetMapping("/queries/courses/{courseId}/gradebook")
    ResponseEntity<Page<GradebookRow>> gradebook(@ParameterObject FindGradebook query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns the gradebook of a course by assessment. */
    @GetMapping("/queries/courses/{courseId}/gradebook/items")
    GradebookItems items(@ParameterObject GetGradebookItems query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /** Returns the gradebook row of an enrollment. */
    @GetMapping("/queries/enrollments/{enrollmentId}/gradebook")
    GradebookRow row(@ParameterObject GetGradebookRow query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
