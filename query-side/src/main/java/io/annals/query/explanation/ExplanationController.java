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

@RestController
class ExplanationController {

    private final QueryResponses responses;

    ExplanationController(QueryResponses responses) {
        this.responses = responses;
    }

    /**
     * Explains whether a module is locked for a learner. Learners see their own.
     */
    @GetMapping("/queries/enrollments/{enrollmentId}/modules/{moduleId}/why")
    ModuleExplanation module(@ParameterObject ExplainModule query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /** Explains the score of an attempt. Learners see their own. */
    @GetMapping("/queries/attempts/{attemptId}/why")
    AttemptExplanation grade(@ParameterObject ExplainGrade query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /** Explains whether a learner has completed the course. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}/completion/why")
    CompletionExplanation completion(@ParameterObject ExplainCompletion query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
