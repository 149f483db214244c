package io.annals.query.explanation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Permission;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
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
import io.annals.api.attempt.ReviewVisibility;
import io.annals.api.learning.AttemptExplanation;
import io.annals.api.learning.ExplainingEvent;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds the explanation of an attempt's score from the events that led to it. It shows
 * neither correct nor given answers, and points only to callers who see them in the
 * review of the attempt.
 */
final class AttemptExplanationBuilder {

    private final AttemptStarted started;

    private final AttemptTermsHistory terms;

    private final EventDescriptions descriptions;

    private final Caller caller;

    private final QuestionScoreHistory scores;

    private final List<EventContext> changes = new ArrayList<>();

    /** The last answer to each question. */
    private final Map<UUID, EventContext> lastAnswers = new HashMap<>();

    private Score score = Score.NONE;

    private AttemptStatus status = AttemptStatus.IN_PROGRESS;

    private long secondsLate;

    /** The score so far. */
    private record Score(@Nullable BigDecimal earned, @Nullable BigDecimal deduction, @Nullable BigDecimal score,
            @Nullable BigDecimal first, @Nullable Boolean passed) {

        static final Score NONE = new Score(null, null, null, null, null);

    }

    AttemptExplanationBuilder(AttemptStarted started, AttemptTermsHistory terms, EventDescriptions descriptions,
            Caller caller) {
        this.started = started;
        this.terms = terms;
        this.descriptions = descriptions;
        this.caller = caller;
        this.scores = new QuestionScoreHistory(started);
    }

    /**
     * Sentences are built at the end, when the last answers and the visibility are known.
     */
    void add(EventContext change) {
        this.changes.add(change);
        switch (change.event()) {
            case AttemptEvent event -> {
                AttemptStatus.after(event).ifPresent((changed) -> this.status = changed);
                if (event instanceof AnswerSaved saved) {
                    this.lastAnswers.put(saved.questionId(), change);
                }
                apply(event);
            }
            case RegradeOrdered ordered -> {
                // The regrade of the attempt is an event of its own.
            }
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not part of an attempt: " + change.event().getClass());
        }
    }

    private void apply(AttemptEvent event) {
        switch (event) {
            case AnswerSaved saved -> this.scores.answer(saved);
            case AttemptSubmitted submitted -> this.secondsLate = submitted.secondsLate();
            case AttemptExpired expired -> this.secondsLate = expired.handedIn() ? expired.secondsLate() : 0;
            case GradingEvent grading -> apply(grading);
            case AttemptStarted start -> {
                // These do not change the score.
            }
            case AttemptExtended extended -> {
            }
            case AttemptVoided voided -> {
            }
        }
    }

    private void apply(GradingEvent event) {
        switch (event) {
            case AnswersMarked marked -> this.scores.score(marked.marks(), "platform");
            case ResponseGraded graded -> this.scores.score(List.of(graded.mark()), "grader");
            case MarksCorrected corrected -> this.scores.score(corrected.marks(), "platform");
            case AttemptGraded graded -> this.score = new Score(graded.earned(), graded.lateDeduction(), graded.score(),
                    graded.score(), graded.passed());
            case AttemptRegraded regraded -> {
                this.scores.score(regraded.marks(), (regraded.regradeId() != null) ? "platform" : "grader");
                this.score = new Score(regraded.earned(), regraded.lateDeduction(), regraded.score(),
                        this.score.first(), regraded.passed());
            }
            case GradingClaimed claimed -> {
                // A grader's claim does not change the score.
            }
            case GradingReleased released -> {
            }
        }
    }

    AttemptExplanation build(@Nullable String title) {
        boolean showScores = ReviewVisibility.showsScores(this.caller.may(Permission.ATTEMPT_GRADE),
                this.score.score());
        return new AttemptExplanation(this.started.attemptId(), this.started.enrollmentId(), this.started.userId(),
                this.started.courseId(), this.started.assessmentId(), title, this.started.attemptNumber(),
                this.started.assessmentVersion(), this.status, this.started.maxScore(), this.started.passingScore(),
                this.score.earned(), this.score.deduction(), formula().orElse(null), this.score.score(),
                this.score.first(), this.score.passed(), conclusion(), this.scores.view(showScores), chain(showScores));
    }

    private List<ExplainingEvent> chain(boolean showScores) {
        AttemptEventDescriptions sentences = new AttemptEventDescriptions(this.started, this.terms, showScores);
        List<ExplainingEvent> chain = new ArrayList<>();
        for (EventContext change : this.changes) {
            DomainEvent event = change.event();
            if (event instanceof AnswerSaved saved && !change.equals(this.lastAnswers.get(saved.questionId()))) {
                continue;
            }
            Map<String, @Nullable Object> facts = new LinkedHashMap<>(sentences.facts(event));
            String sentence = sentences.of(event);
            String reason = (event instanceof GradingEvent || event instanceof RegradeOrdered) ? change.reason() : null;
            if (reason != null && showScores) {
                facts.put("reason", reason);
                sentence += " Reason: " + reason;
            }
            chain.add(this.descriptions.describe(change, sentence, facts));
        }
        return chain;
    }

    private Optional<String> formula() {
        BigDecimal earned = this.score.earned();
        BigDecimal deduction = this.score.deduction();
        if (earned == null || deduction == null || this.secondsLate <= 0) {
            return Optional.empty();
        }
        return this.terms.latePolicy()
            .map((policy) -> policy.calculation(earned, deduction, this.started.maxScore(),
                    Duration.ofSeconds(this.secondsLate)));
    }

    private String conclusion() {
        BigDecimal points = this.score.score();
        if (this.status == AttemptStatus.VOIDED) {
            return "The attempt does not count: it was voided.";
        }
        if (points != null) {
            return scored(points);
        }
        return switch (this.status) {
            case SUBMITTED -> (this.scores.size() == 0) ? "It has no score yet: it waits for a grader."
                    : "It has no score yet: %d of its answers wait for a grader.".formatted(this.scores.waiting());
            case EXPIRED -> "It has no score: its time was over before it was submitted.";
            case IN_PROGRESS -> "It has no score yet: it was not submitted.";
            case GRADED, REGRADED, VOIDED -> throw new IllegalStateException("Not without a score: " + this.status);
        };
    }

    private String scored(BigDecimal points) {
        BigDecimal earned = this.score.earned();
        BigDecimal deduction = this.score.deduction();
        StringBuilder text = new StringBuilder(
                "The score is %s of %s".formatted(Points.text(points), Points.text(this.started.maxScore())));
        if (earned != null && deduction != null && deduction.signum() > 0) {
            text.append(": %s earned less %s for lateness".formatted(Points.text(earned), Points.text(deduction)));
        }
        BigDecimal first = this.score.first();
        if (this.status == AttemptStatus.REGRADED && first != null) {
            text.append("; before it was regraded it was ").append(Points.text(first));
        }
        BigDecimal passing = this.started.passingScore();
        text.append(passing == null ? ". No passing score is set, so it passes." : ". %s are needed to pass: %s."
            .formatted(Points.text(passing), Boolean.TRUE.equals(this.score.passed()) ? "passed" : "not passed"));
        return text.toString();
    }

}
