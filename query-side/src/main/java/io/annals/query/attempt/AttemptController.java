package io.annals.query.attempt;

import io.annals.api.Page;
import io.annals.api.attempt.AttemptQuery.FindAttempts;
import io.annals.api.attempt.AttemptQuery.FindAttemptsOfEnrollment;
import io.annals.api.attempt.AttemptQuery.GetAttempt;
import io.annals.api.attempt.AttemptView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.Answers;
import io.annals.query.api.Freshness;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttemptController {

    private final Answers answers;

    AttemptController(Answers answers) {
        this.answers = answers;
    }

    /** One attempt. Learners see their own. */
    @GetMapping("/queries/attempts/{attemptId}")
    @Nullable AttemptView attempt(@ParameterObject GetAttempt query, Caller caller, Freshness freshness) {
        return this.answers.one(query, caller, freshness);
    }

    /**
     * Attempts, by at least one of assessment, user and enrolment. Learners see their
     * own.
     */
    @GetMapping("/queries/attempts")
    ResponseEntity<Page<AttemptView>> attempts(@ParameterObject FindAttempts query, Caller caller) {
        return this.answers.page(query, caller);
    }

    /** The attempts within an enrolment. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}/attempts")
    ResponseEntity<Page<AttemptView>> ofEnrollment(@ParameterObject FindAttemptsOfEnrollment query, Caller caller) {
        return this.answers.page(query, caller);
    }

}
