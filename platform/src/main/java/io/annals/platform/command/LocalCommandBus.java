package io.annals.platform.command;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/**
 * Where commands are handled in this process: for callers in it, and behind Axon Server
 * for callers elsewhere. It answers a {@link ChangedVersions}, or says in a form that
 * travels why the command was not carried out, be it the handler or the commit that
 * failed.
 */
public final class LocalCommandBus extends SimpleCommandBus {

    /**
     * @param correlation what a command hands on to its events
     * @param duplicates what to do about a second handler of one command
     */
    public LocalCommandBus(CorrelationDataProvider correlation, DuplicateCommandHandlerResolver duplicates) {
        super(SimpleCommandBus.builder().duplicateCommandHandlerResolver(duplicates));
        registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        registerHandlerInterceptor(new ChangedVersions.Writer());
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CommandCallback<C, R> packing = (message, result) -> callback.onResult(message,
                RefusalTranslator.pack(message, result));
        super.doDispatch(command, packing);
    }

}
