package io.annals.platform.testing;

import java.io.UncheckedIOException;

import com.google.protobuf.InvalidProtocolBufferException;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.serialization.Serializer;

/**
 * A command bus whose handlers behave as if they were in another process: messages are
 * serialized as they are for Axon Server.
 */
public final class RemoteCommandBus implements CommandBus {

    private final CommandBus there;

    private final CommandSerializer wire;

    /**
     * @param there the bus of the process that handles the commands
     * @param serializer the message serializer of both processes
     */
    public RemoteCommandBus(CommandBus there, Serializer serializer) {
        this.there = there;
        this.wire = new CommandSerializer(serializer,
                AxonServerConfiguration.builder().componentName("annals-test").build());
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        byte[] request = this.wire.serialize(command, "key", 0).toByteArray();
        this.there.dispatch(received(request), (CommandCallback<Object, Object>) (message, result) -> {
            byte[] response = this.wire.serialize(result, message.getIdentifier()).toByteArray();
            callback.onResult(command, this.wire.deserialize(answered(response)));
        });
    }

    @SuppressWarnings("unchecked")
    private CommandMessage<Object> received(byte[] request) {
        try {
            return (CommandMessage<Object>) this.wire.deserialize(Command.parseFrom(request));
        }
        catch (InvalidProtocolBufferException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static CommandResponse answered(byte[] response) {
        try {
            return CommandResponse.parseFrom(response);
        }
        catch (InvalidProtocolBufferException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return this.there.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return this.there.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("Nobody intercepts here");
    }

}
