package io.annals.platform.command;

import java.util.List;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;

/**
 * Carries a refusal from the handler to the caller, also where the two are different
 * processes, and turns what Axon itself refuses into refusals.
 */
public final class Refusals {

    private Refusals() {
    }

    /** A refusal in a form that travels between processes. */
    public record Details(Kind kind, String code, String reason, List<Violation> violations) {

        static Details of(Refusal refusal) {
            return new Details(refusal.kind(), refusal.code(), refusal.reason(), refusal.violations());
        }

        Refusal refusal() {
            return new Refusal(this.kind, this.code, this.reason, this.violations);
        }

    }

    /** Gives a refusal its travelling form on the side of the handler. */
    public static final class Packer implements MessageHandlerInterceptor<CommandMessage<?>> {

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            try {
                return chain.proceed();
            }
            catch (Refusal refusal) {
                throw new CommandExecutionException(refusal.reason(), null, Details.of(refusal));
            }
        }

    }

    /**
     * The exception to throw for a command that failed: a refusal, a conflict, or what
     * nobody foresaw.
     */
    static RuntimeException unwrap(Throwable failure, Command command) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case CommandExecutionException travelled when travelled.getDetails()
                .orElse(null) instanceof Details details -> details.refusal();
            case ConflictingAggregateVersionException stale -> new Refusal(Kind.STALE, "stale-version",
                    "The expected version is not the current one: read it again.", List.of());
            case AggregateNotFoundException missing -> Refusal.notFound(noun(command));
            case IncompatibleAggregateException missing -> Refusal.notFound(noun(command));
            case AggregateStreamCreationException taken -> new ConcurrencyException("The stream exists", taken);
            case ConcurrencyException conflict -> conflict;
            case DeadlockException conflict -> new ConcurrencyException("Deadlock", conflict);
            case LockAcquisitionFailedException conflict -> new ConcurrencyException("Lock not had", conflict);
            case NoHandlerForCommandException nobody -> unavailable();
            case AxonServerCommandDispatchException nobody -> unavailable();
            case RuntimeException unforeseen -> unforeseen;
            default -> new IllegalStateException(failure);
        };
    }

    private static Refusal unavailable() {
        return new Refusal(Kind.UNAVAILABLE, "unavailable", "Nobody takes this command right now: try again later.",
                List.of());
    }

    /** {@code CourseCommand} speaks of a course. */
    private static String noun(Command command) {
        String family = command.getClass().getEnclosingClass().getSimpleName();
        return family.substring(0, family.length() - "Command".length()).toLowerCase(java.util.Locale.ROOT);
    }

}
