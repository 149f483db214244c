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

@RestController
class AttemptController {

    private final QueryResponses answers;

    AttemptController(QueryResponses answers) {
        this.answers = answers;
    }

    /** One attempt. Learners see their own. */
    @GetMapping("/queries/attempts/{attemptId}")
    @Nullable AttemptView attempt(@ParameterObject GetAttempt query, Caller caller, VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

    /**
     * Attempts, by at least one of assessment, user and enrollment. Learners see their
     * own.
     */
    @GetMapping("/queries/attempts")
    ResponseEntity<Page<AttemptView>> attempts(@ParameterObject FindAttempts query, Caller caller) {
        return this.answers.page(query, caller);
    }

    /** The attempts within an enrollment. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}/attempts")
    ResponseEntity<Page<AttemptView>> ofEnrollment(@ParameterObject FindAttemptsOfEnrollment query, Caller caller) {
        return this.answers.page(query, caller);
    }

    /**
     * An attempt to be worked on, on any device: questions in their order, saved answers,
     * time left. Learners see their own.
     */
    @GetMapping("/queries/attempts/{attemptId}/questions")
    @Nullable AttemptQuestionsView questions(@ParameterObject GetAttemptQuestions query, Caller caller,
            VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

    /**
     * An attempt with its marks. Learners see their own: marks once it has its score,
     * right answers when the assessment shows them.
     */
    @GetMapping("/queries/attempts/{attemptId}/review")
    @Nullable AttemptReviewView review(@ParameterObject GetAttemptReview query, Caller caller, VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

    /**
     * The attempts that wait for a grader, the longest waiting first, without those that
     * others have claimed.
     */
    @GetMapping("/queries/grading-queue")
    ResponseEntity<Page<GradingQueueItem>> waiting(@ParameterObject FindGradingQueue query, Caller caller) {
        return this.answers.page(query, caller);
    }

    /** What a regrade of a question would change. */
    @GetMapping("/queries/assessments/{assessmentId}/regrade-preview")
    RegradePreview preview(@ParameterObject PreviewRegrade query, Caller caller) {
        return this.answers.plain(query, caller);
    }

}
