package io.annals.command.automation;

import java.time.Duration;
import java.util.List;

import io.annals.command.automation.attempt.AttemptExpiration;
import io.annals.command.automation.attempt.GracePeriods;
import io.annals.command.automation.attempt.OpenAttempts;
import io.annals.command.automation.attempt.WhenAssessmentClosedThenExpireItsAttempts;
import io.annals.command.automation.attempt.WhenAttemptStartedThenExpireAtItsDeadline;
import io.annals.command.automation.attempt.WhenRegradeOrderedThenRegradeAttempts;
import io.annals.command.automation.enrollment.SeatedLearners;
import io.annals.command.automation.enrollment.WhenOutlineReleasedThenMoveLearners;
import io.annals.command.automation.enrollment.WhenSeatFreedThenPromoteFirstInLine;
import io.annals.command.automation.enrollment.WhenSeatsLimitedThenCount;
import io.annals.command.automation.policy.Policy;
import io.annals.command.automation.policy.PolicyReactions;

/** All policies of the platform. */
final class Policies {

    private Policies() {
    }

    /**
     * The reactions of all policies. Lists come first, so that policies find them as the
     * event leaves them.
     * @param settleImported see {@link AttemptExpiration}
     */
    static PolicyReactions reactions(Duration settleImported) {
        AttemptExpiration expiration = new AttemptExpiration(settleImported);
        List<Policy> policies = List.of(SeatedLearners::register, OpenAttempts::register, GracePeriods::register,
                new WhenAttemptStartedThenExpireAtItsDeadline(expiration),
                new WhenAssessmentClosedThenExpireItsAttempts(expiration), new WhenRegradeOrderedThenRegradeAttempts(),
                new WhenOutlineReleasedThenMoveLearners(), new WhenSeatsLimitedThenCount(),
                new WhenSeatFreedThenPromoteFirstInLine());
        PolicyReactions reactions = new PolicyReactions();
        policies.forEach((policy) -> policy.register(reactions));
        return reactions;
    }

}
