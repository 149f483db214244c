package io.annals.projection.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.user.UserEvent.UserRegistered;
import org.bson.Document;

import static io.annals.projection.document.Values.set;

/**
 * A learner: {@code name}, and {@code enrollments[].results[]} with one result per
 * assessment. A result counts the attempts and shows the latest one and the best score.
 */
final class LearnerDocument {

    private static final String NAME = "name";

    private static final String ERASED = "erased";

    private static final String ENROLLMENTS = "enrollments";

    private static final String ENROLLMENT_ID = "enrollmentId";

    private static final String RESULTS = "results";

    private static final String ASSESSMENT_ID = "assessmentId";

    private static final String ATTEMPTS = "attempts";

    private static final String ATTEMPT_ID = "attemptId";

    private static final String LATEST = "latest";

    private static final String SCORE = "score";

    private static final String BEST_SCORE = "bestScore";

    private static final String PASSED = "passed";

    private static final String STATUS = "status";

    private static final String LAST_ACTIVITY = "lastActivityAt";

    private final Document learner;

    LearnerDocument(Document learner) {
        this.learner = learner;
    }

    static void registered(Document begun, UserRegistered event) {
        Document name = new Document();
        set(name, "first", event.firstName());
        set(name, "middle", event.middleName());
        set(name, "last", event.lastName());
        set(name, "user", event.username());
        begun.append(NAME, name).append(ERASED, false);
        set(begun, "userType", event.userType());
        set(begun, "registeredAt", event.occurredAt());
        begun.append(ENROLLMENTS, new ArrayList<>());
    }

    void erase() {
        this.learner.put(NAME, null);
        this.learner.put(ERASED, true);
    }

    void enroll(LearnerEnrolled event) {
        Document enrollment = new Document(ENROLLMENT_ID, event.enrollmentId().toString())
            .append("courseId", event.courseId().toString())
            .append(STATUS, "active");
        set(enrollment, "enrolledAt", event.occurredAt());
        set(enrollment, "startDate", event.startDate());
        enrollments().add(enrollment.append(RESULTS, new ArrayList<>()));
    }

    void status(UUID enrollmentId, String status, String timeField, Instant time) {
        Document enrollment = enrollment(enrollmentId);
        enrollment.put(STATUS, status);
        set(enrollment, timeField, time);
    }

    void end(OutcomeRecorded event) {
        Document enrollment = enrollment(event.enrollmentId());
        enrollment.put(STATUS, event.outcome().completes() ? "completed" : "failed");
        enrollment.put("outcome", event.outcome().code());
        set(enrollment, "endedAt", event.occurredAt());
    }

    /** The learner did something. */
    void active(UUID enrollmentId, Instant time) {
        latest(this.learner, time);
        latest(enrollment(enrollmentId), time);
    }

    private static void latest(Document document, Instant time) {
        Date before = document.getDate(LAST_ACTIVITY);
        if (before == null || before.toInstant().isBefore(time)) {
            set(document, LAST_ACTIVITY, time);
        }
    }

    void start(AttemptStarted event) {
        Document latest = new Document(ATTEMPT_ID, event.attemptId().toString())
            .append("attemptNumber", event.attemptNumber())
            .append(STATUS, "in_progress");
        set(latest, "startedAt", event.occurredAt());
        Document result = result(event);
        result.append(ATTEMPTS, event.attemptNumber()).append("maxScore", event.maxScore());
        set(result, "passingScore", event.passingScore());
        result.append(LATEST, latest);
        active(event.enrollmentId(), event.occurredAt());
    }

    void submit(AttemptSubmitted event) {
        Document latest = result(event).get(LATEST, Document.class);
        if (isOf(latest, event)) {
            latest.put(STATUS, "submitted");
            set(latest, "submittedAt", event.occurredAt());
        }
        active(event.enrollmentId(), event.occurredAt());
    }

    void grade(AttemptGraded event) {
        Document result = result(event);
        double score = event.score().doubleValue();
        Double best = result.getDouble(BEST_SCORE);
        result.put(BEST_SCORE, (best == null) ? score : Math.max(best, score));
        result.put(PASSED, event.passed() || result.getBoolean(PASSED, false));
        Document latest = result.get(LATEST, Document.class);
        if (isOf(latest, event)) {
            latest.append(STATUS, "graded").append(SCORE, score).append(PASSED, event.passed());
            set(latest, "gradedAt", event.occurredAt());
        }
    }

    /** Only the attempt begun last is shown; an earlier one may still be graded. */
    private static boolean isOf(Document latest, AttemptEvent event) {
        return event.attemptId().toString().equals(latest.get(ATTEMPT_ID));
    }

    private Document result(AttemptEvent event) {
        List<Document> results = enrollment(event.enrollmentId()).getList(RESULTS, Document.class);
        String assessmentId = event.assessmentId().toString();
        for (Document result : results) {
            if (assessmentId.equals(result.get(ASSESSMENT_ID))) {
                return result;
            }
        }
        Document first = new Document(ASSESSMENT_ID, assessmentId);
        results.add(first);
        return first;
    }

    private Document enrollment(UUID enrollmentId) {
        return enrollments().stream()
            .filter((enrollment) -> enrollmentId.toString().equals(enrollment.get(ENROLLMENT_ID)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The learner has no enrolment " + enrollmentId));
    }

    private List<Document> enrollments() {
        return this.learner.getList(ENROLLMENTS, Document.class);
    }

}
