package io.annals.command.automation.task;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.command.automation.task.DueTasks.DueTask;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.projection.FailureClassifier;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Sends the commands of tasks on behalf of the platform. */
final class TaskSender {

    private static final Logger logger = LoggerFactory.getLogger(TaskSender.class);

    private static final Set<Kind> TRANSIENT = EnumSet.of(Kind.UNAVAILABLE, Kind.CONFLICT, Kind.STALE);

    /** Refusals that say that a part needed by every command does not answer. */
    private static final Set<String> OUTAGES = Set.of("unavailable", "timeout");

    /** Refusals that say that it is too early. */
    private static final Set<String> TOO_EARLY = Set.of("deadline-not-reached");

    /** The outcome of sending a command. */
    enum SendOutcome {

        /** It was accepted. */
        DONE,
        /** It was refused for good. */
        REFUSED,
        /** It may succeed later. */
        RETRY,
        /** It may succeed later; until then no other command will. */
        OUTAGE,
        /** It was not sent. */
        NOT_SENT

    }

    private final CommandDispatcher dispatcher;

    private final MeterRegistry meters;

    TaskSender(CommandDispatcher dispatcher, MeterRegistry meters) {
        this.dispatcher = dispatcher;
        this.meters = meters;
    }

    SendOutcome send(DueTask task) {
        MDC.put(MetaDataKeys.TENANT, task.tenantId().toString());
        MDC.put(MetaDataKeys.CORRELATION, task.cause().correlationId());
        try {
            SendOutcome outcome = outcomeOf(task);
            String name = outcome.name().toLowerCase(Locale.ROOT);
            this.meters.counter("annals.automation.tasks", "command", task.commandName(), "outcome", name).increment();
            return outcome;
        }
        finally {
            MDC.remove(MetaDataKeys.TENANT);
            MDC.remove(MetaDataKeys.CORRELATION);
        }
    }

    private SendOutcome outcomeOf(DueTask task) {
        try {
            this.dispatcher.dispatch(TaskCommandJson.read(task.commandName(), task.command()), caller(task),
                    CommandContext.becauseOf(task.cause(), task.reason()));
            return SendOutcome.DONE;
        }
        catch (Refusal refusal) {
            return outcomeOf(task, refusal);
        }
        // The task must not be lost, whatever fails.
        catch (RuntimeException ex) {
            logger.warn("{} of task {} failed and is sent again: {}", task.commandName(), task.id(),
                    FailureClassifier.location(ex));
            return SendOutcome.RETRY;
        }
    }

    private static SendOutcome outcomeOf(DueTask task, Refusal refusal) {
        if (TRANSIENT.contains(refusal.kind()) || TOO_EARLY.contains(refusal.code())) {
            logger.info("{} of task {} is sent again: {}", task.commandName(), task.id(), refusal.code());
            return OUTAGES.contains(refusal.code()) ? SendOutcome.OUTAGE : SendOutcome.RETRY;
        }
        logger.debug("{} of task {} is not to be done: {}", task.commandName(), task.id(), refusal.code());
        return SendOutcome.REFUSED;
    }

    private static Caller caller(DueTask task) {
        return new Caller(task.tenantId(), Ids.AUTOMATION, null, Set.of(Role.TENANT_ADMIN), null);
    }

}
