package io.annals.query.why;

import io.annals.api.learning.AttemptWhy;
import io.annals.api.learning.CompletionWhy;
import io.annals.api.learning.LearningQuery.ExplainCompletion;
import io.annals.api.learning.LearningQuery.ExplainGrade;
import io.annals.api.learning.LearningQuery.ExplainModule;
import io.annals.api.learning.ModuleWhy;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WhyController {

    private final Answers answers;

    WhyController(Answers answers) {
        this.answers = answers;
    }

    /**
     * Why a module, and all in it, is locked or unlocked for a learner. Learners see
     * their own.
     */
    @GetMapping("/queries/enrollments/{enrollmentId}/modules/{moduleId}/why")
    ModuleWhy module(@ParameterObject ExplainModule query, Caller caller) {
        return this.answers.plain(query, caller);
    }

    /** Why an attempt has its score. Learners see their own. */
    @GetMapping("/queries/attempts/{attemptId}/why")
    AttemptWhy grade(@ParameterObject ExplainGrade query, Caller caller) {
        return this.answers.plain(query, caller);
    }

    /** Why a learner has completed the course, or not yet. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}/completion/why")
    CompletionWhy completion(@ParameterObject ExplainCompletion query, Caller caller) {
        return this.answers.plain(query, caller);
    }

}
