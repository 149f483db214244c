package io.annals.platform.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.platform.eventstore.ConflictDetector;
import io.annals.platform.health.TransientFailures;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries refusals and conflicts from the handler of a command to its caller. The two may
 * be in different processes, and of an exception only the details of a
 * {@link CommandExecutionException} are transmitted.
 */
final class RefusalTranslator {

    private static final Logger logger = LoggerFactory.getLogger(RefusalTranslator.class);

    private RefusalTranslator() {
    }

    /**
     * A refusal or a conflict that can be serialized.
     *
     * @param retryable whether it is a conflict with a concurrent command, so that
     * sending the same command again may succeed
     */
    record Details(boolean retryable, Kind kind, String code, String reason, List<Violation> violations) {

        static Details of(Refusal refusal) {
            return new Details(false, refusal.kind(), refusal.code(), refusal.reason(), refusal.violations());
        }

        static Details ofConflict() {
            Refusal refusal = conflict();
            return new Details(true, refusal.kind(), refusal.code(), refusal.reason(), refusal.violations());
        }

        RuntimeException toException() {
            return this.retryable ? new ConcurrencyException(this.reason)
                    : new Refusal(this.kind, this.code, this.reason, this.violations);
        }

    }

    /**
     * Replaces a failure by an exception that carries {@link Details}, on the handler's
     * side. Unexpected failures stay as they are. That this process lacks the handler is
     * such a failure: to the caller it must not look like an outage.
     */
    static <R> CommandResultMessage<? extends R> toRemote(CommandMessage<?> command,
            CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        if (failure instanceof NoHandlerForCommandException) {
            return failed(new IllegalStateException(failure.getMessage()));
        }
        return details(command, failure)
            .<CommandResultMessage<? extends R>>map(
                    (details) -> failed(new CommandExecutionException(details.reason(), null, details)))
            .orElse(result);
    }

    private static <R> CommandResultMessage<R> failed(RuntimeException failure) {
        return GenericCommandResultMessage.asCommandResultMessage(failure);
    }

    private static Optional<Details> details(CommandMessage<?> command, Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(Details.of(refusal));
            case ConflictingAggregateVersionException stale ->
                Optional.of(Details.of(stale(stale.getExpectedVersion(), stale.getActualVersion())));
            case AggregateNotFoundException missing -> Optional.of(Details.of(Refusal.notFound(noun(command))));
            case IncompatibleAggregateException missing -> Optional.of(Details.of(Refusal.notFound(noun(command))));
            case LockAcquisitionFailedException conflict -> Optional.of(Details.ofConflict());
            case Throwable conflict when ConflictDetector.isConflict(conflict) -> Optional.of(Details.ofConflict());
            case Throwable outage when TransientFailures.isOutage(outage) -> {
                logger.warn("{} {} failed because a required service does not respond: {}", command.getCommandName(),
                        command.getIdentifier(), TransientFailures.describe(outage));
                yield Optional.of(Details.of(unavailable()));
            }
            default -> Optional.empty();
        };
    }

    /**
     * The exception to throw on the caller's side: a {@link Refusal}, a
     * {@link ConcurrencyException} if the command can be sent again, or the unexpected
     * failure.
     */
    static RuntimeException fromRemote(Throwable failure) {
        return switch (failure) {
            case CommandExecutionException remote when remote.getDetails().orElse(null) instanceof Details details ->
                details.toException();
            case TimeoutException timeout -> new Refusal(Kind.UNAVAILABLE, "timeout",
                    "The command took too long; it may still be executed.", List.of());
            case RuntimeException unexpected -> unexpected;
            default -> new IllegalStateException(failure);
        };
    }

    static Refusal stale(long expected, long actual) {
        return new Refusal(Kind.STALE, "stale-version",
                "The aggregate has version " + actual + ", not " + expected + ": read its view again.", List.of());
    }

    static Refusal conflict() {
        return new Refusal(Kind.CONFLICT, "conflict",
                "Other commands changed the same data at the same time: try again.", List.of());
    }

    private static Refusal unavailable() {
        return new Refusal(Kind.UNAVAILABLE, "unavailable",
                "A required service does not respond: try again later. The command may have been executed.", List.of());
    }

    /** The noun for an aggregate: {@code course} for a {@code CourseCommand}. */
    private static String noun(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            String family = command.getClass().getEnclosingClass().getSimpleName();
            return family.substring(0, family.length() - "Command".length()).toLowerCase(Locale.ROOT);
        }
        return "record";
    }

}
