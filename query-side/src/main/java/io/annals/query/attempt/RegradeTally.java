package io.annals.query.attempt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.AttemptResult;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.attempt.RegradePreview;
import io.annals.api.attempt.RegradePreview.ScoreChange;
import io.annals.api.attempt.RegradeScoring;
import io.annals.api.enrollment.progress.FinalGrade;
import io.annals.api.enrollment.progress.FinalGrade.GradedAttempt;
import io.annals.api.enrollment.progress.LearnerResults;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a regrade changes. Attempts are added enrollment by enrollment; only
 * changes are kept.
 */
final class RegradeTally {

    /** An enrollment whose result in the assessment changes. */
    record ChangedResult(UUID enrollmentId, UUID userId, UUID courseId, LearnerResults.@Nullable Result before,
            LearnerResults.Result after) {
    }

    private final RegradePolicy policy;

    private final QuestionBody key;

    private final Map<Integer, VersionRulesRow> versions;

    private final List<ScoreChange> changes = new ArrayList<>();

    private final List<ChangedResult> results = new ArrayList<>();

    private final List<GradedAttempt> before = new ArrayList<>();

    private final List<GradedAttempt> after = new ArrayList<>();

    private @Nullable GradedAnswerRow lastChanged;

    private @Nullable UUID enrollmentId;

    private int attempts;

    private int changed;

    private int passToFail;

    private int failToPass;

    RegradeTally(RegradePolicy policy, QuestionBody key, Map<Integer, VersionRulesRow> versions) {
        this.policy = policy;
        this.key = key;
        this.versions = versions;
    }

    void add(GradedAnswerRow row) {
        if (!row.enrollmentId().equals(this.enrollmentId)) {
            endEnrollment();
            this.enrollmentId = row.enrollmentId();
        }
        VersionRulesRow version = this.versions.get(row.assessmentVersion());
        if (version == null) {
            throw AttemptSummaryRow.assessmentBehind();
        }
        add(this.before, asItIs(row, version));
        if (!row.hasQuestion()) {
            add(this.after, asItIs(row, version));
            return;
        }
        this.attempts++;
        AnswerScore old = row.answerScore();
        AnswerScore now = RegradeScoring.score(this.policy, this.key, points(row), row.responseData(), old,
                row.gradedBy() != null);
        AttemptResult result = resultWith(now, row, version);
        add(this.after, (result != null) ? new GradedAttempt(row.attemptId(), row.attemptNumber(), result.score(),
                version.maxScore(), result.passed(), result.exactScore()) : null);
        if (!now.equals(old)) {
            recordChange(row, old, now, result);
        }
    }

    private static BigDecimal points(GradedAnswerRow row) {
        return (row.points() != null) ? row.points() : BigDecimal.ZERO;
    }

    private static @Nullable GradedAttempt asItIs(GradedAnswerRow row, VersionRulesRow version) {
        BigDecimal score = row.score();
        return (score != null) ? new GradedAttempt(row.attemptId(), row.attemptNumber(), score, version.maxScore(),
                Boolean.TRUE.equals(row.passed()), row.exactScore()) : null;
    }

    private static void add(List<GradedAttempt> attempts, @Nullable GradedAttempt attempt) {
        if (attempt != null) {
            attempts.add(attempt);
        }
    }

    /** The result after the regrade; absent if an answer still waits. */
    private static @Nullable AttemptResult resultWith(AnswerScore now, GradedAnswerRow row, VersionRulesRow version) {
        AnswerScore old = row.answerScore();
        int waiting = row.waiting() - ((old.waits() && !now.waits()) ? 1 : 0);
        boolean hasScore = row.score() != null || waiting == 0;
        Fraction earned = row.exactlyEarned().minus(old.earned()).plus(now.earned());
        return hasScore
                ? AttemptResult.of(earned, version.gradingRules(), Objects.requireNonNullElse(row.secondsLate(), 0L))
                : null;
    }

    private void recordChange(GradedAnswerRow row, AnswerScore old, AnswerScore now, @Nullable AttemptResult result) {
        Boolean passes = (result != null) ? result.passed() : null;
        this.changed++;
        this.lastChanged = row;
        this.passToFail += (Boolean.TRUE.equals(row.passed()) && Boolean.FALSE.equals(passes)) ? 1 : 0;
        this.failToPass += (Boolean.FALSE.equals(row.passed()) && Boolean.TRUE.equals(passes)) ? 1 : 0;
        if (this.changes.size() < RegradePreview.LISTED) {
            this.changes.add(new ScoreChange(row.attemptId(), row.enrollmentId(), row.userId(), row.attemptNumber(),
                    old.points(), now.points(), row.score(), (result != null) ? result.score() : null, row.passed(),
                    passes));
        }
    }

    /** As in the enrollment, the version of the attempt that changed last decides. */
    private void endEnrollment() {
        GradedAnswerRow last = this.lastChanged;
        if (last != null) {
            Optional<LearnerResults.Result> now = counted(this.after, last);
            Optional<LearnerResults.Result> old = counted(this.before, last);
            now.filter((result) -> old.filter((earlier) -> same(earlier, result)).isEmpty())
                .ifPresent((result) -> this.results.add(new ChangedResult(last.enrollmentId(), last.userId(),
                        last.courseId(), old.orElse(null), result)));
        }
        this.lastChanged = null;
        this.before.clear();
        this.after.clear();
    }

    private Optional<LearnerResults.Result> counted(List<GradedAttempt> attempts, GradedAnswerRow last) {
        VersionRulesRow version = this.versions.get(last.assessmentVersion());
        return (version == null) ? Optional.empty()
                : FinalGrade
                    .of(attempts, version.settings().gradingMethod(), version.maxScore(), version.passingScore())
                    .map(FinalGrade.Grade::result);
    }

    private static boolean same(LearnerResults.Result one, LearnerResults.Result other) {
        return one.score().compareTo(other.score()) == 0 && one.passed() == other.passed();
    }

    /** The enrollments whose results change; called after the last attempt. */
    List<ChangedResult> results() {
        endEnrollment();
        return List.copyOf(this.results);
    }

    RegradePreview preview(UUID assessmentId, UUID questionId, int version, CompletionForecast forecast) {
        return new RegradePreview(assessmentId, questionId, this.policy, version, this.attempts, this.changed,
                this.passToFail, this.failToPass, this.results.size(), forecast.gained(), forecast.unmet(),
                this.changes, forecast.listed());
    }

}
