package io.annals.command.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.AttemptResult;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.Points;
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

/** The scores of an attempt. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Scores {

    /**
     * The score of an answer.
     *
     * @param byGrader whether a grader has ever graded it
     */
    record GradedAnswer(AnswerScore score, boolean byGrader) {
    }

    /**
     * The score of the attempt; all points with 4 decimals.
     *
     * @param exactScore the exact score; absent if {@code score} is exact
     */
    record Total(BigDecimal score, BigDecimal earned, BigDecimal lateDeduction, @Nullable Fraction exactScore) {

        Total {
            score = Points.rounded(score);
            earned = Points.rounded(earned);
            lateDeduction = Points.rounded(lateDeduction);
        }

        static Total of(AttemptResult result) {
            return new Total(result.score(), result.earned(), result.lateDeduction(), result.exactScore());
        }

        /** The exact score. */
        Fraction exact() {
            return Points.exact(this.score, this.exactScore);
        }

    }

    private Map<UUID, GradedAnswer> answers = new LinkedHashMap<>();

    /** The regrades that changed something. */
    private Set<UUID> regrades = new HashSet<>();

    private @Nullable Total total;

    private @Nullable GradingClaim claim;

    /** The score of an answer; after submission every question has one. */
    GradedAnswer of(UUID questionId) {
        return Objects.requireNonNull(this.answers.get(questionId));
    }

    List<AnswerScore> all() {
        return this.answers.values().stream().map(GradedAnswer::score).toList();
    }

    /** All scores, with this one in place of the answer's own. */
    List<AnswerScore> with(QuestionScore score) {
        return this.answers.entrySet()
            .stream()
            .map((each) -> each.getKey().equals(score.questionId()) ? score.answerScore() : each.getValue().score())
            .toList();
    }

    /** Whether an answer waits for a grader. */
    boolean anyWaits() {
        return this.answers.values().stream().anyMatch((answer) -> answer.score().waits());
    }

    /** What the attempt earned; empty until it has a score. */
    Optional<Total> total() {
        return Optional.ofNullable(this.total);
    }

    boolean hasRegrade(UUID regradeId) {
        return this.regrades.contains(regradeId);
    }

    /**
     * Whether a grader has claimed the attempt.
     * @param until until exactly when; any time if absent
     */
    boolean isClaimedBy(UUID graderId, @Nullable Instant until) {
        return this.claim != null && this.claim.graderId().equals(graderId)
                && (until == null || until.equals(this.claim.until()));
    }

    /**
     * @throws Refusal {@code claimed-by-other} if another grader has claimed the attempt
     */
    void requireOpenTo(UUID graderId, Instant at) {
        if (this.claim != null) {
            this.claim.requireOpenTo(graderId, at);
        }
    }

    void evolve(GradingEvent event) {
        switch (event) {
            case AnswersMarked marked -> marked.marks().forEach(this::put);
            case ResponseGraded graded ->
                this.answers.put(graded.mark().questionId(), new GradedAnswer(graded.mark().answerScore(), true));
            case AttemptGraded graded -> {
                this.total = new Total(graded.score(), graded.earned(), graded.lateDeduction(), graded.exactScore());
                this.claim = null;
            }
            case MarksCorrected corrected -> {
                corrected.marks().forEach(this::put);
                this.regrades.add(corrected.regradeId());
            }
            case AttemptRegraded regraded -> {
                regraded.marks().forEach(this::put);
                this.total = new Total(regraded.score(), regraded.earned(), regraded.lateDeduction(),
                        regraded.exactScore());
                if (regraded.regradeId() != null) {
                    this.regrades.add(regraded.regradeId());
                }
            }
            case GradingClaimed claimed -> this.claim = new GradingClaim(claimed.graderId(), claimed.until());
            case GradingReleased released -> this.claim = null;
        }
    }

    private void put(QuestionScore score) {
        GradedAnswer before = this.answers.get(score.questionId());
        this.answers.put(score.questionId(),
                new GradedAnswer(score.answerScore(), before != null && before.byGrader()));
    }

}
