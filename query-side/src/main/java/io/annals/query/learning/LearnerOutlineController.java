package io.annals.query.learning;

import io.annals.api.learning.LearnerOutline;
import io.annals.api.learning.LearningQuery.GetLearnerOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for outlines as the learners see them. */
@RestController
class LearnerOutlineController {

    private final QueryResponses responses;

    LearnerOutlineController(QueryResponses responses) {
        this.responses = responses;
    }

    /**
     * Returns the outline of a course for the learner of an enrollment, with progress and
     * locks. Learners see their own.
     */
    @GetMapping("/queries/enrollments/{enrollmentId}/outline")
    LearnerOutline outline(@ParameterObject GetLearnerOutline query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
