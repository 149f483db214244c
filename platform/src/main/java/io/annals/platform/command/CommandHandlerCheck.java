package io.annals.platform.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.annals.api.Command;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.Distributed;

/**
 * Refuses to start a process that lacks the handler of a command. Otherwise clients would
 * see the command in OpenAPI and only fail when they send it.
 */
public final class CommandHandlerCheck implements ConfigurerModule {

    /** After the handlers are subscribed and before commands arrive from elsewhere. */
    private static final int PHASE = Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS + 1;

    private final Collection<Class<? extends Command>> commands;

    /**
     * @param commands each needs a handler in this process
     */
    public CommandHandlerCheck(Collection<Class<? extends Command>> commands) {
        this.commands = List.copyOf(commands);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize((configuration) -> configuration.onStart(PHASE,
                () -> requireHandlers(localBus(configuration.commandBus()).handledNames())));
    }

    private static LocalCommandBus localBus(CommandBus bus) {
        return switch (bus) {
            case LocalCommandBus local -> local;
            case Distributed<?> distributed when distributed.localSegment() instanceof LocalCommandBus local -> local;
            default -> throw new IllegalStateException("Commands are handled by a LocalCommandBus, not " + bus);
        };
    }

    private void requireHandlers(Set<String> handledNames) {
        String missing = this.commands.stream()
            .filter((command) -> !handledNames.contains(command.getName()))
            .map((command) -> command.getEnclosingClass().getSimpleName() + "." + command.getSimpleName())
            .sorted()
            .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("These commands have no handler: " + missing
                    + ". Each needs one method with @CommandHandler and the command as its first parameter: on its"
                    + " aggregate, on the type of a field with @Decisions of the aggregate, or on a class named"
                    + " ...CommandHandler.");
        }
    }

}
