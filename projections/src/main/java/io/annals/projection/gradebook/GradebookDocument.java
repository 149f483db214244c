package io.annals.projection.gradebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import org.bson.Document;

import static io.annals.projection.document.Values.set;

/**
 * A row of the gradebook: an enrolment with {@code results[].attempts[]}, one result per
 * assessment. The attempt that counts is the best one, of equal ones the first.
 */
final class GradebookDocument {

    private static final String STATUS = "status";

    private static final String RESULTS = "results";

    private static final String ASSESSMENT_ID = "assessmentId";

    private static final String ATTEMPTS = "attempts";

    private static final String ATTEMPT_ID = "attemptId";

    private static final String COUNTING_ATTEMPT_ID = "countingAttemptId";

    private static final String SCORE = "score";

    private static final String PASSED = "passed";

    private final Document row;

    GradebookDocument(Document row) {
        this.row = row;
    }

    static void enrolled(Document begun, LearnerEnrolled event) {
        begun.append("courseId", event.courseId().toString())
            .append("userId", event.userId().toString())
            .append(STATUS, "active");
        set(begun, "enrolledAt", event.occurredAt());
        begun.append(RESULTS, new ArrayList<>());
    }

    void status(String status, String timeField, Instant time) {
        this.row.put(STATUS, status);
        set(this.row, timeField, time);
    }

    void end(OutcomeRecorded event) {
        status(event.outcome().completes() ? "completed" : "failed", "endedAt", event.occurredAt());
        this.row.put("outcome", event.outcome().code());
    }

    void start(AttemptStarted event) {
        Document attempt = new Document(ATTEMPT_ID, event.attemptId().toString())
            .append("attemptNumber", event.attemptNumber())
            .append(STATUS, "in_progress");
        set(attempt, "startedAt", event.occurredAt());
        Document result = result(event);
        result.put("maxScore", event.maxScore());
        set(result, "passingScore", event.passingScore());
        attempts(result).add(attempt);
    }

    void submit(AttemptSubmitted event) {
        Document attempt = attempt(event);
        attempt.put(STATUS, "submitted");
        set(attempt, "submittedAt", event.occurredAt());
    }

    void grade(AttemptGraded event) {
        Document attempt = attempt(event);
        double score = event.score().doubleValue();
        attempt.append(STATUS, "graded").append(SCORE, score).append(PASSED, event.passed());
        set(attempt, "gradedAt", event.occurredAt());
        set(attempt, "feedback", event.feedback());
        Document result = result(event);
        Double counting = result.getDouble(SCORE);
        if (counting == null || score > counting) {
            result.append(COUNTING_ATTEMPT_ID, event.attemptId().toString())
                .append(SCORE, score)
                .append(PASSED, event.passed());
        }
    }

    private Document attempt(AttemptEvent event) {
        String id = event.attemptId().toString();
        return attempts(result(event)).stream()
            .filter((attempt) -> id.equals(attempt.get(ATTEMPT_ID)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The enrolment has no attempt " + id));
    }

    private Document result(AttemptEvent event) {
        List<Document> results = this.row.getList(RESULTS, Document.class);
        String assessmentId = event.assessmentId().toString();
        for (Document result : results) {
            if (assessmentId.equals(result.get(ASSESSMENT_ID))) {
                return result;
            }
        }
        Document first = new Document(ASSESSMENT_ID, assessmentId).append(ATTEMPTS, new ArrayList<>());
        results.add(first);
        return first;
    }

    private static List<Document> attempts(Document result) {
        return result.getList(ATTEMPTS, Document.class);
    }

}
