package io.annals.projection.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptStatus;
import io.annals.api.attempt.GradingEvent;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static io.annals.projection.document.DocumentValues.set;

/**
 * The document of a learner's result in an assessment, with all attempts.
 * {@link ResultRecorded} determines the result; in histories from before that event, the
 * attempt with the highest score does.
 */
final class ResultDocument {

    /**
     * The events that change the document. Answers and their scores are frequent and
     * change nothing here.
     */
    static final Set<Class<? extends DomainEvent>> EVENTS = Set.of(AttemptStarted.class, AttemptExtended.class,
            AttemptSubmitted.class, AttemptExpired.class, AttemptVoided.class, AttemptGraded.class,
            AttemptRegraded.class, ResultRecorded.class);

    private static final String ATTEMPTS = "attempts";

    private static final String ATTEMPT_ID = "attemptId";

    private static final String COUNTING_ATTEMPT_ID = "countingAttemptId";

    private static final String STATUS = "status";

    private static final String SUBMITTED_AT = "submittedAt";

    private static final String LATE = "late";

    private static final String MAX_SCORE = "maxScore";

    private static final String SCORE = "score";

    private static final String PASSED = "passed";

    private static final String RECORDED = "recorded";

    private final Document result;

    ResultDocument(Document result) {
        this.result = result;
    }

    /** Sets the fields of a new result. */
    static ResultDocument begin(Document begun, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId) {
        return new ResultDocument(begun.append("enrollmentId", enrollmentId.toString())
            .append("userId", userId.toString())
            .append("courseId", courseId.toString())
            .append("assessmentId", assessmentId.toString())
            .append(ATTEMPTS, new ArrayList<>()));
    }

    /** Sets the fields that the event changes. */
    void apply(AttemptEvent event) {
        Document attempt = (event instanceof AttemptStarted started) ? start(started) : attempt(event.attemptId());
        AttemptStatus.after(event).ifPresent((status) -> attempt.put(STATUS, status.code()));
        switch (event) {
            case AttemptExtended extended -> set(attempt, "deadline", extended.deadline());
            case AttemptSubmitted submitted -> handIn(attempt, submitted.secondsLate(), submitted.occurredAt());
            case AttemptExpired expired -> expire(attempt, expired);
            case GradingEvent grading -> apply(attempt, grading);
            case AttemptVoided voided -> {
                attempt.put("voidReason", voided.voidReason());
                set(attempt, "voidedAt", voided.occurredAt());
            }
            case AttemptStarted started -> {
                // The attempt has been added above.
            }
            case AnswerSaved saved -> {
                // Answers are not shown here.
            }
        }
        summarize();
    }

    private static void apply(Document attempt, GradingEvent event) {
        switch (event) {
            case AttemptGraded graded -> {
                grade(attempt, graded.score(), graded.passed(), graded.lateDeduction());
                set(attempt, "firstScore", graded.score());
                set(attempt, "gradedAt", graded.occurredAt());
                set(attempt, "feedback", graded.feedback());
            }
            case AttemptRegraded regraded -> {
                grade(attempt, regraded.score(), regraded.passed(), regraded.lateDeduction());
                set(attempt, "regradedAt", regraded.occurredAt());
            }
            case AnswersMarked marked -> {
                // Scores of single answers are not shown here.
            }
            case ResponseGraded graded -> {
            }
            case MarksCorrected corrected -> {
            }
            case GradingClaimed claimed -> {
            }
            case GradingReleased released -> {
            }
        }
    }

    void apply(ResultRecorded event) {
        this.result.append(RECORDED, true);
        set(this.result, MAX_SCORE, event.maxScore());
        score(event.score(), event.exactScore(), event.countingAttemptId(),
                (event.score() != null) ? event.passed() : null);
        summarize();
    }

    private Document start(AttemptStarted event) {
        Document attempt = new Document(ATTEMPT_ID, event.attemptId().toString())
            .append("attemptNumber", event.attemptNumber())
            .append("assessmentVersion", event.assessmentVersion())
            .append(LATE, false);
        set(attempt, MAX_SCORE, event.maxScore());
        set(attempt, "startedAt", event.occurredAt());
        set(attempt, "deadline", event.deadline());
        attempts().add(attempt);
        if (!this.result.containsKey(SCORE)) {
            set(this.result, MAX_SCORE, event.maxScore());
        }
        set(this.result, "passingScore", event.passingScore());
        return attempt;
    }

    private static void expire(Document attempt, AttemptExpired event) {
        set(attempt, "expiredAt", event.occurredAt());
        if (event.handedIn()) {
            handIn(attempt, event.secondsLate(), event.occurredAt());
        }
    }

    private static void handIn(Document attempt, long secondsLate, Instant at) {
        attempt.append("secondsLate", secondsLate).append(LATE, secondsLate > 0);
        set(attempt, SUBMITTED_AT, at);
    }

    private static void grade(Document attempt, BigDecimal score, boolean passed, BigDecimal lateDeduction) {
        set(attempt, SCORE, score);
        set(attempt, "lateDeduction", lateDeduction);
        attempt.put(PASSED, passed);
    }

    /** Sets the fields of the result that follow from its attempts. */
    private void summarize() {
        List<Document> valid = attempts().stream()
            .filter((attempt) -> !AttemptStatus.VOIDED.code().equals(attempt.get(STATUS)))
            .toList();
        if (!this.result.containsKey(RECORDED)) {
            best(valid);
        }
        List<Document> submitted = valid.stream().filter((attempt) -> attempt.containsKey(SUBMITTED_AT)).toList();
        Object counting = this.result.get(COUNTING_ATTEMPT_ID);
        Document decisive = submitted.stream()
            .filter((attempt) -> Objects.equals(attempt.get(ATTEMPT_ID), counting))
            .findFirst()
            .orElse(submitted.isEmpty() ? null : submitted.getLast());
        this.result.append("attemptsUsed", valid.size())
            .append("submitted", !submitted.isEmpty())
            .append(LATE, decisive != null && decisive.getBoolean(LATE, false));
    }

    private void best(List<Document> valid) {
        Document best = null;
        for (Document attempt : valid) {
            if (attempt.containsKey(SCORE) && (best == null || points(attempt) > points(best))) {
                best = attempt;
            }
        }
        if (best == null) {
            score(null, null, null, null);
        }
        else {
            score(BigDecimal.valueOf(points(best)), null, UUID.fromString(best.getString(ATTEMPT_ID)),
                    best.getBoolean(PASSED));
        }
    }

    private static double points(Document attempt) {
        return Objects.requireNonNull(attempt.getDouble(SCORE));
    }

    private void score(@Nullable BigDecimal score, @Nullable Fraction exactScore, @Nullable UUID countingAttemptId,
            @Nullable Boolean passed) {
        BigDecimal possible = BigDecimal.valueOf(Objects.requireNonNullElse(this.result.getDouble(MAX_SCORE), 0.0));
        set(this.result, COUNTING_ATTEMPT_ID, countingAttemptId);
        set(this.result, SCORE, score);
        set(this.result, "exactScore", exactScore);
        set(this.result, "percent", (score != null && possible.signum() > 0)
                ? Points.percent(Points.exact(score, exactScore), possible) : null);
        set(this.result, PASSED, passed);
    }

    private Document attempt(UUID attemptId) {
        String id = attemptId.toString();
        return attempts().stream()
            .filter((attempt) -> id.equals(attempt.get(ATTEMPT_ID)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The result has no attempt " + id));
    }

    private List<Document> attempts() {
        return this.result.getList(ATTEMPTS, Document.class);
    }

}
