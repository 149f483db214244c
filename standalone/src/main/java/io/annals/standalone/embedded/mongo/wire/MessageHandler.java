package io.annals.standalone.embedded.mongo.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.annals.standalone.embedded.mongo.wire.MessageDecoder.UnansweredMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;

/** Answers messages whose senders expect a reply. */
final class MessageHandler extends MongoDatabaseHandler {

    private final MongoBackend backend;

    MessageHandler(MongoBackend backend, ChannelGroup clients) {
        super(backend, clients);
        this.backend = backend;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (request instanceof UnansweredMessage message) {
            var unused = this.backend.handleMessage(message);
        }
        else {
            super.channelRead0(context, request);
        }
    }

}
