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
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries from the handler to the caller why a command was not carried out, also where
 * the two are different processes: of an exception only its details travel.
 */
final class RefusalTranslator {

    private static final Logger logger = LoggerFactory.getLogger(RefusalTranslator.class);

    private RefusalTranslator() {
    }

    /**
     * A refusal in a form that travels between processes.
     *
     * @param again whether the same command may well succeed if it is sent again, because
     * it only met others that changed the same at the same time
     */
    record Details(boolean again, Kind kind, String code, String reason, List<Violation> violations) {

        static Details of(Refusal refusal) {
            return new Details(false, refusal.kind(), refusal.code(), refusal.reason(), refusal.violations());
        }

        static Details ofConflict() {
            Refusal refusal = conflict();
            return new Details(true, refusal.kind(), refusal.code(), refusal.reason(), refusal.violations());
        }

        RuntimeException failure() {
            return this.again ? new ConcurrencyException(this.reason)
                    : new Refusal(this.kind, this.code, this.reason, this.violations);
        }

    }

    /**
     * Gives the result its traveling form on the side of the handler. What nobody foresaw
     * stays as it is.
     */
    static <R> CommandResultMessage<? extends R> pack(CommandMessage<?> command,
            CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        return details(command, result.exceptionResult())
            .<CommandResultMessage<? extends R>>map((details) -> GenericCommandResultMessage
                .asCommandResultMessage(new CommandExecutionException(details.reason(), null, details)))
            .orElse(result);
    }

    private static Optional<Details> details(CommandMessage<?> command, Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(Details.of(refusal));
            case ConflictingAggregateVersionException stale -> Optional.of(Details.of(stale()));
            case AggregateNotFoundException missing -> Optional.of(Details.of(Refusal.notFound(noun(command))));
            case IncompatibleAggregateException missing -> Optional.of(Details.of(Refusal.notFound(noun(command))));
            case LockAcquisitionFailedException conflict -> Optional.of(Details.ofConflict());
            case Throwable conflict when ConflictDetector.isConflict(conflict) -> Optional.of(Details.ofConflict());
            case Throwable outage when TransientFailures.isOutage(outage) -> {
                logger.warn("{} {} needs a part that does not answer", command.getCommandName(),
                        command.getIdentifier(), outage);
                yield Optional.of(Details.of(unavailable()));
            }
            default -> Optional.empty();
        };
    }

    /**
     * The exception to throw on the side of the caller: a refusal, a
     * {@link ConcurrencyException} where the same command may be sent again, or what
     * nobody foresaw.
     */
    static RuntimeException unpack(Throwable failure) {
        return switch (failure) {
            case CommandExecutionException traveled when traveled.getDetails()
                .orElse(null) instanceof Details details -> details.failure();
            case TimeoutException late -> new Refusal(Kind.UNAVAILABLE, "timeout",
                    "The command was not answered in time; it may still be carried out.", List.of());
            case RuntimeException unforeseen -> unforeseen;
            default -> new IllegalStateException(failure);
        };
    }

    static Refusal stale() {
        return new Refusal(Kind.STALE, "stale-version", "The expected version is not the current one: read it again.",
                List.of());
    }

    static Refusal conflict() {
        return new Refusal(Kind.CONFLICT, "conflict", "Others changed the same at the same time: try again.",
                List.of());
    }

    private static Refusal unavailable() {
        return new Refusal(Kind.UNAVAILABLE, "unavailable",
                "A part that is needed does not answer: try again later. The command may have been carried out.",
                List.of());
    }

    /** {@code CourseCommand} speaks of a course. */
    private static String noun(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            String family = command.getClass().getEnclosingClass().getSimpleName();
            return family.substring(0, family.length() - "Command".length()).toLowerCase(Locale.ROOT);
        }
        return "record";
    }

}
