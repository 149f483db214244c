package io.annals.query.explanation;

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
        return Optional.ofNullable(this.version).map((one) -> one.configuration().settings().latePolicy());
    }

}
