package io.annals.standalone.embedded.mongo.wire;

import java.util.concurrent.Executor;

import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.annals.standalone.embedded.mongo.access.GuardedBackend;
import io.annals.standalone.embedded.mongo.wire.MessageDecoder.UnansweredMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;

/**
 * Answers messages whose senders expect a reply. Readers may send commands that take
 * long, so they do not use the threads that serve all connections.
 */
final class MessageHandler extends MongoDatabaseHandler {

    private final GuardedBackend backend;

    private final Executor reading;

    MessageHandler(GuardedBackend backend, ChannelGroup clients, Executor reading) {
        super(backend, clients);
        this.backend = backend;
        this.reading = reading;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (this.backend.isReader(context.channel())) {
            this.reading.execute(() -> {
                try {
                    answer(context, request);
                }
                catch (RuntimeException | StackOverflowError ex) {
                    context.fireExceptionCaught(ex);
                }
            });
        }
        else {
            answer(context, request);
        }
    }

    private void answer(ChannelHandlerContext context, ClientRequest request) {
        if (request instanceof UnansweredMessage message) {
            var unused = this.backend.handleMessage(message);
        }
        else {
            super.channelRead0(context, request);
        }
    }

}
