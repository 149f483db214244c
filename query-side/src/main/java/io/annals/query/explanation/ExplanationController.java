package io.annals.query.explanation;

import io.annals.api.learning.AttemptExplanation;
import io.annals.api.learning.CompletionExplanation;
import io.annals.api.learning.LearningQuery.ExplainCompletion;
import io.annals.api.learning.LearningQuery.ExplainGrade;
import io.annals.api.learning.LearningQuery.ExplainModule;
import io.annals.api.learning.ModuleExplanation;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries that explain scores, locks and completions by the events that led to them. */
@RestController
class ExplanationController {

    private final QueryResponses responses;

    ExplanationController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns why a module is locked or not for a learner. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}/modules/{moduleId}/why")
    ModuleExplanation module(@ParameterObject ExplainModule query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /** Returns how the score of an attempt came about. Learners see their own. */
    @GetMapping("/queries/attempts/{attemptId}/why")
    AttemptExplanation grade(@ParameterObject ExplainGrade query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /**
     * Returns why a learner has completed the course or not. Learners see their own.
     */
    @GetMapping("/queries/enrollments/{enrollmentId}/completion/why")
    CompletionExplanation completion(@ParameterObject ExplainCompletion query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
