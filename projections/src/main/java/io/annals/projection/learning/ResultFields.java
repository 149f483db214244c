package io.annals.projection.learning;

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
 * The results of a learner, as {@code results[].attempts[]} of an enrollment, one result
 * per assessment. {@link ResultRecorded} determines the result; in histories from before
 * that event, the attempt with the highest score does.
 */
public final class ResultFields {

    /**
     * The events of an attempt that change these fields. Answers and their scores are
     * frequent and change nothing here.
     */
    public static final Set<Class<? extends DomainEvent>> EVENTS = Set.of(AttemptStarted.class, AttemptExtended.class,
            AttemptSubmitted.class, AttemptExpired.class, AttemptVoided.class, AttemptGraded.class,
            AttemptRegraded.class);

    static final String RESULTS = "results";

    private static final String ASSESSMENT_ID = "assessmentId";

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

    private final Document enrollment;

    public ResultFields(Document enrollment) {
        this.enrollment = enrollment;
    }

    /**
     * Sets the fields that the event changes.
     * @return the attempt
     */
    public Document apply(AttemptEvent event) {
        Document result = result(event.assessmentId());
        Document attempt = (event instanceof AttemptStarted started) ? start(result, started)
                : attempt(result, event.attemptId());
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
        summarize(result);
        return attempt;
    }

    private static void apply(Document attempt, GradingEvent event) {
        switch (event) {
            case AttemptGraded graded -> {
                grade(attempt, graded.score(), graded.passed(), graded.lateDeduction());
                set(attempt, "firstScore", graded.score());
                set(attempt, "gradedAt", graded.occurredAt());
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

    void record(ResultRecorded event) {
        Document result = result(event.assessmentId());
        result.append(RECORDED, true);
        set(result, MAX_SCORE, event.maxScore());
        score(result, event.score(), event.exactScore(), event.countingAttemptId(),
                (event.score() != null) ? event.passed() : null);
        summarize(result);
    }

    private static Document start(Document result, AttemptStarted event) {
        Document attempt = new Document(ATTEMPT_ID, event.attemptId().toString())
            .append("attemptNumber", event.attemptNumber())
            .append("assessmentVersion", event.assessmentVersion())
            .append(LATE, false);
        set(attempt, MAX_SCORE, event.maxScore());
        set(attempt, "startedAt", event.occurredAt());
        set(attempt, "deadline", event.deadline());
        result.getList(ATTEMPTS, Document.class).add(attempt);
        if (!result.containsKey(SCORE)) {
            set(result, MAX_SCORE, event.maxScore());
        }
        set(result, "passingScore", event.passingScore());
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
    private static void summarize(Document result) {
        List<Document> valid = result.getList(ATTEMPTS, Document.class)
            .stream()
            .filter((attempt) -> !AttemptStatus.VOIDED.code().equals(attempt.get(STATUS)))
            .toList();
        if (!result.containsKey(RECORDED)) {
            best(result, valid);
        }
        List<Document> handedIn = valid.stream().filter((attempt) -> attempt.containsKey(SUBMITTED_AT)).toList();
        Object counting = result.get(COUNTING_ATTEMPT_ID);
        Document decisive = handedIn.stream()
            .filter((attempt) -> Objects.equals(attempt.get(ATTEMPT_ID), counting))
            .findFirst()
            .orElse(handedIn.isEmpty() ? null : handedIn.getLast());
        result.append("used", valid.size())
            .append("handedIn", !handedIn.isEmpty())
            .append(LATE, decisive != null && decisive.getBoolean(LATE, false));
    }

    private static void best(Document result, List<Document> valid) {
        Document best = null;
        for (Document attempt : valid) {
            if (attempt.containsKey(SCORE) && (best == null || points(attempt) > points(best))) {
                best = attempt;
            }
        }
        if (best == null) {
            score(result, null, null, null, null);
        }
        else {
            score(result, BigDecimal.valueOf(points(best)), null, UUID.fromString(best.getString(ATTEMPT_ID)),
                    best.getBoolean(PASSED));
        }
    }

    private static double points(Document attempt) {
        return Objects.requireNonNull(attempt.getDouble(SCORE));
    }

    private static void score(Document result, @Nullable BigDecimal score, @Nullable Fraction exactScore,
            @Nullable UUID countingAttemptId, @Nullable Boolean passed) {
        BigDecimal possible = BigDecimal.valueOf(Objects.requireNonNullElse(result.getDouble(MAX_SCORE), 0.0));
        set(result, COUNTING_ATTEMPT_ID, countingAttemptId);
        set(result, SCORE, score);
        set(result, "exactScore", (exactScore != null) ? exactScore.text() : null);
        set(result, "percent", (score != null && possible.signum() > 0)
                ? Points.percent(Points.exact(score, exactScore), possible) : null);
        set(result, PASSED, passed);
    }

    private static Document attempt(Document result, UUID attemptId) {
        String id = attemptId.toString();
        return result.getList(ATTEMPTS, Document.class)
            .stream()
            .filter((attempt) -> id.equals(attempt.get(ATTEMPT_ID)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The enrollment has no attempt " + id));
    }

    private Document result(UUID assessment) {
        List<Document> results = this.enrollment.getList(RESULTS, Document.class);
        String assessmentId = assessment.toString();
        for (Document result : results) {
            if (assessmentId.equals(result.get(ASSESSMENT_ID))) {
                return result;
            }
        }
        Document first = new Document(ASSESSMENT_ID, assessmentId).append(ATTEMPTS, new ArrayList<>());
        results.add(first);
        return first;
    }

}
