package io.annals.command.automation.attempt;

import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.command.automation.attempt.OrderedRegrades.Regrade;
import io.annals.command.automation.policy.Policy;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;
import io.annals.command.automation.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Regrades a question in every attempt that has it: submitted attempts at once, attempts
 * in progress, which are held to the earlier key, when they are submitted.
 */
public final class WhenRegradeOrderedThenRegradeAttempts implements Policy {

    private static final String REASON = "The question is regraded.";

    @Override
    public void register(PolicyReactions reactions) {
        reactions.on(RegradeOrdered.class, WhenRegradeOrderedThenRegradeAttempts::regradeAttempts)
            .on(AttemptSubmitted.class,
                    (event, context) -> regradeSubmitted(event.attemptId(), event.assessmentId(), context))
            .on(AttemptExpired.class, WhenRegradeOrderedThenRegradeAttempts::regradeExpired)
            .on(AttemptRegraded.class, (event, context) -> cancel(event.attemptId(), event.regradeId(), context))
            .on(MarksCorrected.class, (event, context) -> cancel(event.attemptId(), event.regradeId(), context));
    }

    private static void regradeAttempts(RegradeOrdered ordered, PolicyContext context) {
        OrderedRegrades.in(context).add(ordered, context.event());
        OpenAttempts.in(context)
            .handedInWith(ordered.assessmentId(), ordered.questionId())
            .forEach((attemptId) -> schedule(context, attemptId, Regrade.of(ordered)));
    }

    private static void regradeExpired(AttemptExpired expired, PolicyContext context) {
        if (expired.handedIn()) {
            regradeSubmitted(expired.attemptId(), expired.assessmentId(), context);
        }
    }

    private static void regradeSubmitted(UUID attemptId, UUID assessmentId, PolicyContext context) {
        List<Regrade> regrades = OrderedRegrades.in(context).of(assessmentId);
        if (!regrades.isEmpty()) {
            OpenAttempts.in(context)
                .find(attemptId)
                .ifPresent((attempt) -> regrades.stream()
                    .filter((regrade) -> regrade.version() > attempt.version()
                            && attempt.questions().contains(regrade.questionId()))
                    .forEach((regrade) -> schedule(context, attemptId, regrade)));
        }
    }

    private static void schedule(PolicyContext context, UUID attemptId, Regrade regrade) {
        context.schedule(task(attemptId, regrade.regradeId()), new RegradeAttempt(attemptId, regrade.regradeId(),
                regrade.questionId(), regrade.version(), regrade.policy()), REASON);
    }

    /**
     * Cancels the regrade of an attempt that was regraded.
     * @param regradeId absent if a grader changed a score
     */
    private static void cancel(UUID attemptId, @Nullable UUID regradeId, PolicyContext context) {
        if (regradeId != null) {
            context.cancel(task(attemptId, regradeId));
        }
    }

    private static UUID task(UUID attemptId, UUID regradeId) {
        return Task.id(RegradeAttempt.class, attemptId, regradeId);
    }

}
