package io.annals.command.automation;

import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.command.automation.OrderedRegrades.Regrade;
import org.jspecify.annotations.Nullable;

/**
 * Marks a question again in every attempt that has it: at once in those that are handed
 * in, and in those that are still in progress, which are held to the earlier key, as soon
 * as they are.
 */
final class WhenRegradeOrderedThenRegradeAttempts implements Policy {

    private static final String REASON = "The question is regraded.";

    @Override
    public void follow(PolicyReactions reactions) {
        reactions.on(RegradeOrdered.class, WhenRegradeOrderedThenRegradeAttempts::regradeAttempts)
            .on(AttemptSubmitted.class, (is, turn) -> regradeLater(is.attemptId(), is.assessmentId(), turn))
            .on(AttemptExpired.class, WhenRegradeOrderedThenRegradeAttempts::regradeLater)
            .on(AttemptRegraded.class, (is, turn) -> takeBack(is.attemptId(), is.regradeId(), turn))
            .on(MarksCorrected.class, (is, turn) -> takeBack(is.attemptId(), is.regradeId(), turn));
    }

    private static void regradeAttempts(RegradeOrdered ordered, PolicyContext turn) {
        turn.ledger().regrades().add(ordered, turn.happened());
        turn.ledger()
            .attempts()
            .handedInWith(ordered.assessmentId(), ordered.questionId())
            .forEach((attemptId) -> put(turn, attemptId, Regrade.of(ordered)));
    }

    private static void regradeLater(AttemptExpired expired, PolicyContext turn) {
        if (expired.handedIn()) {
            regradeLater(expired.attemptId(), expired.assessmentId(), turn);
        }
    }

    private static void regradeLater(UUID attemptId, UUID assessmentId, PolicyContext turn) {
        List<Regrade> regrades = turn.ledger().regrades().of(assessmentId);
        if (!regrades.isEmpty()) {
            turn.ledger()
                .attempts()
                .find(attemptId)
                .ifPresent((attempt) -> regrades.stream()
                    .filter((regrade) -> regrade.version() > attempt.version()
                            && attempt.questions().contains(regrade.questionId()))
                    .forEach((regrade) -> put(turn, attemptId, regrade)));
        }
    }

    private static void put(PolicyContext turn, UUID attemptId, Regrade regrade) {
        turn.put(task(attemptId, regrade.regradeId()), new RegradeAttempt(attemptId, regrade.regradeId(),
                regrade.questionId(), regrade.version(), regrade.policy()), REASON);
    }

    /**
     * It is done.
     * @param regradeId absent where a grader changed a mark
     */
    private static void takeBack(UUID attemptId, @Nullable UUID regradeId, PolicyContext turn) {
        if (regradeId != null) {
            turn.takeBack(task(attemptId, regradeId));
        }
    }

    private static UUID task(UUID attemptId, UUID regradeId) {
        return Task.id(RegradeAttempt.class, attemptId, regradeId);
    }

}
