package io.annals.query.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.learning.AttemptExplanation;
import io.annals.api.learning.ExplainingEvent;
import io.annals.platform.messaging.Caller;
import io.annals.query.attempt.ScoreVisibility;
import io.annals.query.audit.RecordedChange;
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

    private final QuestionScoreHistory marking;

    private final List<RecordedChange> changes = new ArrayList<>();

    /** The last answer to each question. */
    private final Map<UUID, RecordedChange> lastAnswers = new HashMap<>();

    private Score score = Score.NONE;

    private String status = "in_progress";

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
        this.marking = new QuestionScoreHistory(started);
    }

    /** Sentences are built at the end, when the last answers and the visibility are known. */
    void add(RecordedChange change) {
        this.changes.add(change);
        switch (change.event()) {
            case AnswerSaved saved -> {
                this.marking.answer(saved);
                this.lastAnswers.put(saved.questionId(), change);
            }
            case AttemptSubmitted submitted -> handIn(submitted.secondsLate());
            case AttemptExpired expired -> {
                if (expired.handedIn()) {
                    handIn(expired.secondsLate());
                }
                else {
                    this.status = "expired";
                }
            }
            case AnswersMarked marked -> this.marking.mark(marked.marks(), "platform");
            case ResponseGraded graded -> this.marking.mark(List.of(graded.mark()), "grader");
            case MarksCorrected corrected -> this.marking.mark(corrected.marks(), "platform");
            case AttemptGraded graded -> {
                this.status = "graded";
                this.score = new Score(graded.earned(), graded.lateDeduction(), graded.score(), graded.score(),
                        graded.passed());
            }
            case AttemptRegraded regraded -> {
                this.status = "regraded";
                this.marking.mark(regraded.marks(), (regraded.regradeId() != null) ? "platform" : "grader");
                this.score = new Score(regraded.earned(), regraded.lateDeduction(), regraded.score(),
                        this.score.first(), regraded.passed());
            }
            case AttemptVoided voided -> this.status = "voided";
            default -> {
                // It changes nothing of the score.
            }
        }
    }

    private void handIn(long late) {
        this.status = "submitted";
        this.secondsLate = late;
    }

    AttemptExplanation build(@Nullable String title) {
        boolean showMarks = ScoreVisibility.shownTo(this.caller, this.score.score());
        return new AttemptExplanation(this.started.attemptId(), this.started.enrollmentId(), this.started.userId(),
                this.started.courseId(), this.started.assessmentId(), title, this.started.attemptNumber(),
                this.started.assessmentVersion(), this.status, this.started.maxScore(), this.started.passingScore(),
                this.score.earned(), this.score.deduction(), formula().orElse(null), this.score.score(),
                this.score.first(), this.score.passed(), conclusion(), this.marking.view(showMarks), chain(showMarks));
    }

    private List<ExplainingEvent> chain(boolean showMarks) {
        AttemptEventDescriptions sentences = new AttemptEventDescriptions(this.started, this.terms, showMarks);
        List<ExplainingEvent> chain = new ArrayList<>();
        for (RecordedChange change : this.changes) {
            DomainEvent event = change.event();
            if (event instanceof AnswerSaved saved && !change.equals(this.lastAnswers.get(saved.questionId()))) {
                continue;
            }
            chain.add(this.descriptions.describe(change, sentence(sentences, event), sentences.facts(event)));
        }
        return chain;
    }

    private static String sentence(AttemptEventDescriptions sentences, DomainEvent event) {
        return switch (event) {
            case AttemptStarted started -> sentences.of(started);
            case AnswerSaved saved -> sentences.of(saved);
            case AttemptExtended extended -> "There was more time, until " + extended.deadline() + ".";
            case AttemptSubmitted submitted -> sentences.of(submitted);
            case AttemptExpired expired -> sentences.of(expired);
            case AnswersMarked marked -> sentences.of(marked);
            case ResponseGraded graded -> sentences.of(graded);
            case AttemptGraded graded -> sentences.of(graded);
            case RegradeOrdered ordered -> sentences.of(ordered);
            case AttemptRegraded regraded -> sentences.of(regraded);
            case MarksCorrected corrected -> sentences.of(corrected);
            case AttemptVoided voided -> "The attempt was voided and no longer counts: " + voided.voidReason();
            default -> "Something else was noted about the attempt.";
        };
    }

    private Optional<String> formula() {
        BigDecimal earned = this.score.earned();
        BigDecimal deduction = this.score.deduction();
        if (earned == null || deduction == null || this.secondsLate <= 0) {
            return Optional.empty();
        }
        return this.terms.latePolicy()
            .map((policy) -> AttemptTermsHistory.formula(policy, earned, this.started.maxScore(), this.secondsLate,
                    deduction));
    }

    private String conclusion() {
        BigDecimal points = this.score.score();
        if ("voided".equals(this.status)) {
            return "The attempt does not count: it was voided.";
        }
        if (points != null) {
            return scored(points);
        }
        return switch (this.status) {
            case "submitted" -> (this.marking.size() == 0) ? "It has no score yet: it waits for a grader."
                    : "It has no score yet: %d of its answers wait for a grader.".formatted(this.marking.waiting());
            case "expired" -> "It has no score: its time was over before it was handed in.";
            default -> "It has no score yet: it was not handed in.";
        };
    }

    private String scored(BigDecimal points) {
        BigDecimal earned = this.score.earned();
        BigDecimal deduction = this.score.deduction();
        StringBuilder text = new StringBuilder(
                "The score is %s of %d".formatted(DisplayNames.number(points), this.started.maxScore()));
        if (earned != null && deduction != null && deduction.signum() > 0) {
            text.append(": %s earned less %s for lateness".formatted(DisplayNames.number(earned),
                    DisplayNames.number(deduction)));
        }
        BigDecimal first = this.score.first();
        if ("regraded".equals(this.status) && first != null) {
            text.append("; before it was regraded it was ").append(DisplayNames.number(first));
        }
        Integer passing = this.started.passingScore();
        text.append(passing == null ? ". No passing score is set, so it passes." : ". %d are needed to pass: %s."
            .formatted(passing, Boolean.TRUE.equals(this.score.passed()) ? "passed" : "not passed"));
        return text.toString();
    }

}
