package io.annals.query.why;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.assessment.AnswersShown;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.query.audit.Happening;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is held to.
 *
 * @param version absent for an attempt that is older than versions are
 * @param closed whether nobody can start the assessment any more
 * @param regrades those that were ordered
 */
record Terms(@Nullable AssessmentVersion version, boolean closed, List<Happening> regrades) {

    private static final int SECONDS_A_MINUTE = 60;

    static Terms of(int number, List<Happening> ofAssessment, Instant now) {
        AssessmentVersion version = null;
        boolean closed = false;
        Instant closesAt = null;
        for (Happening happening : ofAssessment) {
            if (happening.event() instanceof AssessmentReleased released) {
                closesAt = released.released().settings().closesAt();
                version = (released.released().number() == number) ? released.released() : version;
            }
            closed |= happening.event() instanceof AssessmentClosed;
        }
        return new Terms(version, closed || (closesAt != null && !now.isBefore(closesAt)),
                ofAssessment.stream().filter((happening) -> happening.event() instanceof RegradeOrdered).toList());
    }

    /** The orders that the attempt was regraded by. */
    List<Happening> regradesOf(List<Happening> ofAttempt) {
        Set<UUID> followed = ofAttempt.stream().map(Happening::event).flatMap((event) -> switch (event) {
            case AttemptRegraded regraded -> Stream.ofNullable(regraded.regradeId());
            case MarksCorrected corrected -> Stream.of(corrected.regradeId());
            default -> Stream.empty();
        }).collect(Collectors.toSet());
        return this.regrades.stream()
            .filter((happening) -> followed.contains(((RegradeOrdered) happening.event()).regradeId()))
            .toList();
    }

    Optional<LatePolicy> latePolicy() {
        return Optional.ofNullable(this.version).map((one) -> one.settings().latePolicy());
    }

    /** Whether learners may see what each answer of an attempt with a score earned. */
    boolean showsAnswers() {
        AnswersShown shown = (this.version != null) ? this.version.settings().showing() : AnswersShown.WHEN_GRADED;
        return switch (shown) {
            case NEVER -> false;
            case WHEN_GRADED -> true;
            case WHEN_CLOSED -> this.closed;
        };
    }

    /**
     * How a late deduction came about: the formula of {@link LatePolicy} with its
     * numbers.
     */
    static String formula(LatePolicy policy, BigDecimal earned, int maxScore, long secondsLate, BigDecimal deduction) {
        BigDecimal possible = BigDecimal.valueOf(maxScore);
        long interval = (long) policy.intervalMinutes() * SECONDS_A_MINUTE;
        long begun = Math.ceilDiv(secondsLate, interval);
        BigDecimal byTime = policy.rate().multiply(BigDecimal.valueOf(begun));
        BigDecimal percent = Points.percent(earned, possible);
        BigDecimal aboveFloor = percent.subtract(policy.floor()).max(BigDecimal.ZERO);
        return "possible x min(rate x ceil(late / interval), max(raw% - floor%, 0)) / 100 = "
                + "%s x min(%s x ceil(%d s / %d s), max(%s - %s, 0)) / 100 = %s x min(%s, %s) / 100 = %s".formatted(
                        Words.number(possible), Words.number(policy.rate()), secondsLate, interval,
                        Words.number(percent), Words.number(policy.floor()), Words.number(possible),
                        Words.number(byTime), Words.number(aboveFloor), Words.number(deduction));
    }

}
