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

/** What the answers of an attempt earned. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Scores {

    /**
     * The mark of one answer.
     *
     * @param byPerson whether a person gave it
     */
    record Given(AnswerScore mark, boolean byPerson) {
    }

    /** What the attempt earned in all; points with 4 decimals. */
    record Total(BigDecimal score, BigDecimal earned, BigDecimal lateDeduction) {

        Total {
            score = Points.rounded(score);
            earned = Points.rounded(earned);
            lateDeduction = Points.rounded(lateDeduction);
        }

        static Total of(AttemptResult result) {
            return new Total(result.score(), result.earned(), result.lateDeduction());
        }

    }

    private Map<UUID, Given> given = new LinkedHashMap<>();

    /** The regrades that changed something. */
    private Set<UUID> regrades = new HashSet<>();

    private @Nullable Total total;

    private @Nullable GradingClaim claim;

    /** The mark of an answer; every question of an attempt that was marked has one. */
    Given of(UUID questionId) {
        return Objects.requireNonNull(this.given.get(questionId));
    }

    List<AnswerScore> all() {
        return this.given.values().stream().map(Given::mark).toList();
    }

    /** All of them, with this one in place of the one that the answer has. */
    List<AnswerScore> with(QuestionScore mark) {
        return this.given.entrySet()
            .stream()
            .map((one) -> one.getKey().equals(mark.questionId()) ? mark.mark() : one.getValue().mark())
            .toList();
    }

    /** Whether an answer waits for a grader. */
    boolean anyWaits() {
        return this.given.values().stream().anyMatch((one) -> one.mark().waits());
    }

    /** What the attempt earned in all; empty until it has its score. */
    Optional<Total> total() {
        return Optional.ofNullable(this.total);
    }

    /** Whether this regrade has changed something already. */
    boolean knowRegrade(UUID regradeId) {
        return this.regrades.contains(regradeId);
    }

    /** Whether this grader has claimed the attempt, until then where that is said. */
    boolean isClaimedBy(UUID graderId, @Nullable Instant until) {
        return this.claim != null && this.claim.graderId().equals(graderId)
                && (until == null || until.equals(this.claim.until()));
    }

    /**
     * Nobody else marks what a grader has claimed.
     * @throws Refusal {@code claimed-by-other}
     */
    void requireOpenTo(UUID graderId, Instant at) {
        if (this.claim != null) {
            this.claim.requireOpenTo(graderId, at);
        }
    }

    /** Takes over what the event says about marks. */
    void evolve(GradingEvent event) {
        switch (event) {
            case AnswersMarked marked -> marked.marks().forEach(this::put);
            case ResponseGraded graded ->
                this.given.put(graded.mark().questionId(), new Given(graded.mark().mark(), true));
            case AttemptGraded graded -> {
                this.total = new Total(graded.score(), graded.earned(), graded.lateDeduction());
                this.claim = null;
            }
            case MarksCorrected corrected -> {
                corrected.marks().forEach(this::put);
                this.regrades.add(corrected.regradeId());
            }
            case AttemptRegraded regraded -> {
                regraded.marks().forEach(this::put);
                this.total = new Total(regraded.score(), regraded.earned(), regraded.lateDeduction());
                if (regraded.regradeId() != null) {
                    this.regrades.add(regraded.regradeId());
                }
            }
            case GradingClaimed claimed -> this.claim = new GradingClaim(claimed.graderId(), claimed.until());
            case GradingReleased released -> this.claim = null;
        }
    }

    /** An answer that a person marked before stays one. */
    private void put(QuestionScore mark) {
        Given before = this.given.get(mark.questionId());
        this.given.put(mark.questionId(), new Given(mark.mark(), before != null && before.byPerson()));
    }

}
