package io.annals.query.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.platform.messaging.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * The assessment version of an attempt and the regrades of the assessment.
 *
 * @param version absent for attempts from before versions existed
 * @param regrades the ordered regrades
 */
record AttemptTermsHistory(@Nullable AssessmentVersion version, List<EventContext> regrades) {

    private static final int SECONDS_A_MINUTE = 60;

    static AttemptTermsHistory of(int number, List<EventContext> ofAssessment) {
        AssessmentVersion version = null;
        for (EventContext change : ofAssessment) {
            if (change.event() instanceof AssessmentReleased released && released.released().number() == number) {
                version = released.released();
            }
        }
        return new AttemptTermsHistory(version,
                ofAssessment.stream().filter((change) -> change.event() instanceof RegradeOrdered).toList());
    }

    /** The regrades that changed the attempt. */
    List<EventContext> regradesOf(List<EventContext> ofAttempt) {
        Set<UUID> followed = ofAttempt.stream()
            .map(EventContext::event)
            .flatMap(AttemptTermsHistory::regradeOf)
            .collect(Collectors.toSet());
        return this.regrades.stream()
            .filter((change) -> followed.contains(((RegradeOrdered) change.event()).regradeId()))
            .toList();
    }

    private static Stream<UUID> regradeOf(DomainEvent event) {
        if (event instanceof MarksCorrected corrected) {
            return Stream.of(corrected.regradeId());
        }
        return (event instanceof AttemptRegraded regraded) ? Stream.ofNullable(regraded.regradeId()) : Stream.empty();
    }

    Optional<LatePolicy> latePolicy() {
        return Optional.ofNullable(this.version).map((one) -> one.settings().latePolicy());
    }

    /**
     * Shows the calculation of a late deduction: the formula of {@link LatePolicy} with
     * its numbers.
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
                        DisplayNames.number(possible), DisplayNames.number(policy.rate()), secondsLate, interval,
                        DisplayNames.number(percent), DisplayNames.number(policy.floor()),
                        DisplayNames.number(possible), DisplayNames.number(byTime), DisplayNames.number(aboveFloor),
                        DisplayNames.number(deduction));
    }

}
