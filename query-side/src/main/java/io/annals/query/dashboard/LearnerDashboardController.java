package io.annals.query.dashboard;

import io.annals.api.learning.LearnerDashboard;
import io.annals.api.learning.LearningQuery.GetLearnerDashboard;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for the learner's start page. */
@RestController
class LearnerDashboardController {

    private final QueryResponses responses;

    LearnerDashboardController(QueryResponses responses) {
        this.responses = responses;
    }

    /**
     * Returns a user's courses with all results, the next step and the assessments that
     * are due.
     */
    @GetMapping("/queries/users/{userId}/dashboard")
    LearnerDashboard dashboard(@ParameterObject GetLearnerDashboard query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
