package io.annals.platform.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/**
 * The command bus for the handlers in this process; behind Axon Server it also serves
 * callers in other processes. Its result is {@link ChangedVersions}, or a failure in a
 * form that can be sent to another process, whether the handler or the commit failed.
 */
public final class LocalCommandBus extends SimpleCommandBus {

    private final Set<String> handledNames = ConcurrentHashMap.newKeySet();

    /**
     * @param correlation the metadata that events take from their command
     * @param duplicates what happens when a second handler of a command is registered
     */
    public LocalCommandBus(CorrelationDataProvider correlation, DuplicateCommandHandlerResolver duplicates) {
        super(SimpleCommandBus.builder().duplicateCommandHandlerResolver(duplicates));
        registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        registerHandlerInterceptor(new VersionRecorder());
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        Registration registration = super.subscribe(commandName, handler);
        this.handledNames.add(commandName);
        return registration;
    }

    /** The names of the commands for which a handler was subscribed. */
    Set<String> handledNames() {
        return Set.copyOf(this.handledNames);
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CommandCallback<C, R> translating = (message, result) -> callback.onResult(message,
                RefusalTranslator.toRemote(message, result));
        super.doDispatch(command, translating);
    }

}
