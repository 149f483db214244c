package io.annals.query.dashboard;

import io.annals.api.learning.LearnerDashboard;
import io.annals.api.learning.LearningQuery.GetLearnerDashboard;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LearnerDashboardController {

    private final QueryResponses answers;

    LearnerDashboardController(QueryResponses answers) {
        this.answers = answers;
    }

    /** The courses of a user with all results, what to do next and what is due. */
    @GetMapping("/queries/users/{userId}/dashboard")
    LearnerDashboard dashboard(@ParameterObject GetLearnerDashboard query, Caller caller) {
        return this.answers.plain(query, caller);
    }

}
