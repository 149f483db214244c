package io.annals.query.attempt;

import io.annals.api.Page;
import io.annals.api.attempt.AttemptQuery.FindAttempts;
import io.annals.api.attempt.AttemptQuery.FindAttemptsOfEnrollment;
import io.annals.api.attempt.AttemptQuery.FindGradingQueue;
import io.annals.api.attempt.AttemptQuery.GetAttempt;
import io.annals.api.attempt.AttemptQuery.GetAttemptQuestions;
import io.annals.api.attempt.AttemptQuery.GetAttemptReview;
import io.annals.api.attempt.AttemptQuery.PreviewRegrade;
import io.annals.api.attempt.AttemptQuestionsView;
import io.annals.api.attempt.AttemptReviewView;
import io.annals.api.attempt.AttemptView;
import io.annals.api.attempt.GradingQueueItem;
import io.annals.api.attempt.RegradePreview;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for attempts, their answers and scores. */
@RestController
class AttemptController {

    private final QueryResponses responses;

    AttemptController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns an attempt without its questions. Learners see their own. */
    @GetMapping("/queries/attempts/{attemptId}")
    @Nullable AttemptView attempt(@ParameterObject GetAttempt query, Caller caller, VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

    /**
     * Returns the attempts of an assessment, user or enrollment. At least one of these
     * filters is required. Learners see their own.
     */
    @GetMapping("/queries/attempts")
    ResponseEntity<Page<AttemptView>> attempts(@ParameterObject FindAttempts query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns the attempts of an enrollment. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}/attempts")
    ResponseEntity<Page<AttemptView>> ofEnrollment(@ParameterObject FindAttemptsOfEnrollment query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /**
     * Returns the questions of an attempt in order, with the saved answers and the time
     * left. Learners see their own.
     */
    @GetMapping("/queries/attempts/{attemptId}/questions")
    @Nullable AttemptQuestionsView questions(@ParameterObject GetAttemptQuestions query, Caller caller,
            VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

    /**
     * Returns an attempt with the scores of its answers. Learners see their own: scores
     * once it is graded, correct answers as the assessment allows.
     */
    @GetMapping("/queries/attempts/{attemptId}/review")
    @Nullable AttemptReviewView review(@ParameterObject GetAttemptReview query, Caller caller, VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

    /**
     * Returns the attempts that wait for a grader, the longest waiting first, without
     * those that other graders have claimed.
     */
    @GetMapping("/queries/grading-queue")
    ResponseEntity<Page<GradingQueueItem>> gradingQueue(@ParameterObject FindGradingQueue query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns what a regrade of a question would change. */
    @GetMapping("/queries/assessments/{assessmentId}/regrade-preview")
    RegradePreview preview(@ParameterObject PreviewRegrade query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
