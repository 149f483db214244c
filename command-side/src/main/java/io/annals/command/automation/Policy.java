package io.annals.command.automation;

import java.util.List;

/**
 * Something that the platform does by itself; its name is the sentence that says what.
 */
interface Policy {

    /** Says to which events it reacts, and how. */
    void follow(PolicyReactions reactions);

    /** The lists and then all policies, which find the lists as the event leaves them. */
    static PolicyReactions all(AutomationSettings settings) {
        PolicyReactions reactions = new PolicyReactions();
        SeatedLearners.follow(reactions);
        OpenAttempts.follow(reactions);
        GracePeriods.follow(reactions);
        AttemptExpiration expiry = new AttemptExpiration(settings.settleImported());
        List.of(new WhenAttemptStartedThenExpireAtItsDeadline(expiry),
                new WhenAssessmentClosedThenExpireItsAttempts(expiry), new WhenRegradeOrderedThenRegradeAttempts(),
                new WhenOutlineReleasedThenMoveLearners(), new WhenSeatsLimitedThenCount(),
                new WhenSeatFreedThenPromoteFirstInLine())
            .forEach((policy) -> policy.follow(reactions));
        return reactions;
    }

}
