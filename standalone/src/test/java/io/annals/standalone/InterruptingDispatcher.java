package io.annals.standalone;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

import io.annals.api.Command;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.command.CommandResult;
import io.annals.platform.messaging.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Dispatches a limited number of commands and then fails, like a stopped process. */
public final class InterruptingDispatcher extends CommandDispatcher {

    private final AtomicInteger remaining;

    public InterruptingDispatcher(RunningAnnals annals, int allowed) {
        super(annals.bean(CommandBus.class), annals.bean(EventStore.class), Clock.systemUTC(),
                annals.bean(MeterRegistry.class));
        this.remaining = new AtomicInteger(allowed);
    }

    /** The limit of commands is reached. */
    public static final class InterruptedLoadException extends RuntimeException {

        private static final long serialVersionUID = 1L;

    }

    @Override
    public CommandResult dispatch(Command command, Caller caller, CommandContext context) {
        if (this.remaining.getAndDecrement() <= 0) {
            throw new InterruptedLoadException();
        }
        return super.dispatch(command, caller, context);
    }

}
