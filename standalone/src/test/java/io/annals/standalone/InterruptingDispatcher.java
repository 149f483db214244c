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

/** Lets so many commands through and then fails, as if the process had been stopped. */
public final class InterruptingDispatcher extends CommandDispatcher {

    private final AtomicInteger left;

    public InterruptingDispatcher(RunningAnnals annals, int allowed) {
        super(annals.bean(CommandBus.class), annals.bean(EventStore.class), Clock.systemUTC(),
                annals.bean(MeterRegistry.class));
        this.left = new AtomicInteger(allowed);
    }

    /** That it failed. */
    public static final class InterruptedLoadException extends RuntimeException {

        private static final long serialVersionUID = 1L;

    }

    @Override
    public CommandResult dispatch(Command command, Caller caller, CommandContext circumstances) {
        if (this.left.getAndDecrement() <= 0) {
            throw new InterruptedLoadException();
        }
        return super.dispatch(command, caller, circumstances);
    }

}
