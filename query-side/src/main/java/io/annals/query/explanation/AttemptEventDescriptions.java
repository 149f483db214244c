package io.annals.query.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.annals.api.DomainEvent;
import io.annals.api.Times;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingEvent;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.attempt.QuestionScore;
import org.jspecify.annotations.Nullable;

/** Describes the events of an attempt in sentences and facts. */
final class AttemptEventDescriptions {

    private final AttemptTermsHistory terms;

    private final boolean showScores;

    /** The scores after each described event. */
    private final QuestionScoreHistory scores;

    private final BigDecimal maxScore;

    private final @Nullable BigDecimal passingScore;

    AttemptEventDescriptions(AttemptStarted started, AttemptTermsHistory terms, boolean showScores) {
        this.terms = terms;
        this.showScores = showScores;
        this.scores = new QuestionScoreHistory(started);
        this.maxScore = started.maxScore();
        this.passingScore = started.passingScore();
    }

    /** Describes the event in a sentence. Events have to be described in order. */
    String of(DomainEvent event) {
        return switch (event) {
            case RegradeOrdered ordered -> of(ordered);
            case AttemptEvent ofAttempt -> of(ofAttempt);
            default -> throw new IllegalArgumentException("Not part of an attempt: " + event.getClass());
        };
    }

    private String of(AttemptEvent event) {
        return switch (event) {
            case AttemptStarted started -> of(started);
            case AnswerSaved saved -> of(saved);
            case AttemptExtended extended -> "The deadline was extended to " + Times.text(extended.deadline()) + ".";
            case AttemptSubmitted submitted -> of(submitted);
            case AttemptExpired expired -> of(expired);
            case AttemptVoided voided -> "The attempt was voided and no longer counts: " + voided.voidReason();
            case GradingEvent grading -> of(grading);
        };
    }

    private String of(GradingEvent event) {
        return switch (event) {
            case AnswersMarked marked -> of(marked);
            case ResponseGraded graded -> of(graded);
            case AttemptGraded graded -> of(graded);
            case AttemptRegraded regraded -> of(regraded);
            case MarksCorrected corrected -> of(corrected);
            case GradingClaimed claimed -> "A grader claimed the attempt.";
            case GradingReleased released -> "A grader released the attempt.";
        };
    }

    private String of(AttemptStarted event) {
        BigDecimal passing = event.passingScore();
        return "Attempt %d was started with version %d of the assessment: %s points at most, %s.%s".formatted(
                event.attemptNumber(), event.assessmentVersion(), Points.text(event.maxScore()),
                (passing != null) ? Points.text(passing) + " to pass" : "no passing score",
                this.terms.latePolicy().map(AttemptEventDescriptions::says).orElse(""));
    }

    private static String says(LatePolicy policy) {
        return " Each %d minutes begun after it was due cost %s percent of the points, down to %s percent."
            .formatted(policy.intervalMinutes(), Points.text(policy.rate()), Points.text(policy.floor()));
    }

    private String of(AnswerSaved event) {
        return "Question %d was answered%s.".formatted(this.scores.number(event.questionId()),
                event.late() ? ", after the deadline but within the few seconds allowed" : "");
    }

    private String of(AttemptSubmitted event) {
        return "The attempt was submitted, %s.".formatted(punctuality(event.secondsLate()));
    }

    private String of(AttemptExpired event) {
        return event.handedIn()
                ? "The time was over: the saved answers were submitted, %s.".formatted(punctuality(event.secondsLate()))
                : "The time was over: the attempt was abandoned and has no score.";
    }

    private static String punctuality(long secondsLate) {
        return (secondsLate > 0) ? secondsLate + " seconds after it was due" : "in time";
    }

    private String of(AnswersMarked event) {
        long waiting = event.marks().stream().filter((mark) -> mark.answerScore().waits()).count();
        this.scores.score(event.marks(), "platform");
        String sum = this.showScores ? ", which earned " + Points.text(sum(event.marks())) + " points" : "";
        String rest = (waiting == 0) ? "." : "; %d wait for a grader.".formatted(waiting);
        return "The platform graded %d of %d answers%s%s".formatted(event.marks().size() - waiting,
                event.marks().size(), sum, rest);
    }

    private BigDecimal sum(List<QuestionScore> marks) {
        return Points.shown(
                marks.stream().map((mark) -> mark.answerScore().earned()).reduce(Fraction.ZERO, Fraction::plus),
                this.passingScore);
    }

    private String of(ResponseGraded event) {
        QuestionScore score = event.mark();
        QuestionScore before = this.scores.score(score.questionId());
        this.scores.score(List.of(score), "grader");
        int number = this.scores.number(score.questionId());
        if (!this.showScores) {
            return "A grader graded the answer to question %d.".formatted(number);
        }
        String points = "%s of %s points".formatted(Points.text(score.points()),
                Points.text(this.scores.possible(score.questionId())));
        return (before == null) ? "A grader gave the answer to question %d %s.".formatted(number, points)
                : "A grader changed the points of question %d from %s to %s.".formatted(number,
                        Points.text(before.points()), points);
    }

    private String of(AttemptGraded event) {
        String lateness = (event.lateDeduction().signum() > 0) ? "%s earned less %s for lateness is "
            .formatted(Points.text(event.earned()), Points.text(event.lateDeduction())) : "";
        return "The attempt got its score: %s%s of %s, %s.".formatted(lateness, Points.text(event.score()),
                Points.text(this.maxScore), DisplayNames.passing(event.passed()));
    }

    private String of(RegradeOrdered event) {
        return "The key of question %d was corrected with version %d: %s."
            .formatted(this.scores.number(event.questionId()), event.version(), policy(event.policy()));
    }

    private String of(AttemptRegraded event) {
        this.scores.score(event.marks(), (event.regradeId() != null) ? "platform" : "grader");
        return "%s: the score changed from %s to %s of %s, %s.".formatted(
                (event.regradeId() != null) ? "The attempt was regraded by the corrected key"
                        : "The points of an answer were changed",
                Points.text(event.previousScore()), Points.text(event.score()), Points.text(this.maxScore),
                DisplayNames.passing(event.passed()));
    }

    private String of(MarksCorrected event) {
        this.scores.score(event.marks(), "platform");
        return "Points were corrected by the new key before the attempt had its score.";
    }

    private static String policy(RegradePolicy policy) {
        return switch (policy) {
            case FULL_CREDIT -> "every attempt with the question gets its full points";
            case KEEP_BETTER -> "every attempt keeps the better of the old and the new points";
            case NEW_KEY -> "every attempt gets the points by the new key";
        };
    }

    /** The details of the event. */
    Map<String, @Nullable Object> facts(DomainEvent event) {
        return switch (event) {
            case RegradeOrdered ordered -> DisplayNames.facts("regradeId", ordered.regradeId(), "questionId",
                    ordered.questionId(), "version", ordered.version(), "policy", ordered.policy().code());
            case AttemptEvent ofAttempt -> facts(ofAttempt);
            default -> throw new IllegalArgumentException("Not part of an attempt: " + event.getClass());
        };
    }

    private Map<String, @Nullable Object> facts(AttemptEvent event) {
        return switch (event) {
            case AttemptStarted started -> DisplayNames.facts("attemptNumber", started.attemptNumber(),
                    "assessmentVersion", started.assessmentVersion(), "maxScore", started.maxScore(), "passingScore",
                    started.passingScore(), "questions", started.questions().size(), "deadline", started.deadline(),
                    "dueAt", (this.terms.version() != null) ? this.terms.version().configuration().dueAt() : null,
                    "latePolicy", this.terms.latePolicy().orElse(null));
            case AnswerSaved saved -> DisplayNames.facts("questionId", saved.questionId(), "number",
                    this.scores.number(saved.questionId()), "answerNo", saved.answerNo(), "late", saved.late());
            case AttemptExtended extended -> DisplayNames.facts("deadline", extended.deadline());
            case AttemptSubmitted submitted -> DisplayNames.facts("secondsLate", submitted.secondsLate());
            case AttemptExpired expired -> DisplayNames.facts("policy", expired.policy().code(), "handedIn",
                    expired.handedIn(), "secondsLate", expired.secondsLate());
            case AttemptVoided voided -> DisplayNames.facts("voidReason", voided.voidReason());
            case GradingEvent grading -> facts(grading);
        };
    }

    private Map<String, @Nullable Object> facts(GradingEvent event) {
        return switch (event) {
            case ResponseGraded graded -> DisplayNames.facts("questionId", graded.mark().questionId(), "points",
                    this.showScores ? graded.mark().points() : null);
            case AttemptGraded graded ->
                DisplayNames.facts("earned", graded.earned(), "lateDeduction", graded.lateDeduction(), "score",
                        graded.score(), "passed", graded.passed(), "feedback", graded.feedback());
            case AttemptRegraded regraded -> DisplayNames.facts("regradeId", regraded.regradeId(), "policy",
                    (regraded.policy() != null) ? regraded.policy().code() : null, "previousScore",
                    regraded.previousScore(), "earned", regraded.earned(), "lateDeduction", regraded.lateDeduction(),
                    "score", regraded.score(), "passed", regraded.passed());
            case MarksCorrected corrected ->
                DisplayNames.facts("regradeId", corrected.regradeId(), "policy", corrected.policy().code());
            case AnswersMarked marked -> DisplayNames.facts();
            case GradingClaimed claimed -> DisplayNames.facts();
            case GradingReleased released -> DisplayNames.facts();
        };
    }

}
