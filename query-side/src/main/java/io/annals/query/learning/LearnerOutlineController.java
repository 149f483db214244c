package io.annals.query.learning;

import io.annals.api.learning.LearnerOutline;
import io.annals.api.learning.LearningQuery.GetLearnerOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LearnerOutlineController {

    private final QueryResponses answers;

    LearnerOutlineController(QueryResponses answers) {
        this.answers = answers;
    }

    /**
     * The outline of a course as the learner of an enrollment finds it: what is done,
     * what is locked and why. Learners see their own.
     */
    @GetMapping("/queries/enrollments/{enrollmentId}/outline")
    LearnerOutline outline(@ParameterObject GetLearnerOutline query, Caller caller) {
        return this.answers.plain(query, caller);
    }

}
