package io.annals.standalone.embedded.mongo.wire;

import de.bwaldvogel.mongo.wire.MessageFlag;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Decodes messages, also those with the flags that mongo-java-server refuses:
 * {@code moreToCome}, by which the client expects no reply, and {@code exhaustAllowed},
 * which only allows several replies.
 */
final class MessageDecoder extends MongoWireProtocolHandler {

    private static final int LENGTH_AT = 0;

    private static final int OP_CODE_AT = 12;

    private static final int FLAGS_AT = 16;

    private static final int FLAGS_END = 20;

    @Override
    protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf buffer) throws Exception {
        int start = buffer.readerIndex();
        boolean complete = buffer.readableBytes() >= FLAGS_END
                && buffer.readableBytes() >= buffer.getIntLE(start + LENGTH_AT);
        if (!complete || buffer.getIntLE(start + OP_CODE_AT) != OpCode.OP_MSG.getId()) {
            return super.decode(context, buffer);
        }
        int flags = buffer.getIntLE(start + FLAGS_AT);
        buffer.setIntLE(start + FLAGS_AT,
                without(MessageFlag.MORE_TO_COME, without(MessageFlag.EXHAUST_ALLOWED, flags)));
        ClientRequest request = super.decode(context, buffer);
        return (request instanceof MongoMessage message && MessageFlag.MORE_TO_COME.isSet(flags))
                ? new UnansweredMessage(message) : request;
    }

    private static int without(MessageFlag flag, int flags) {
        return flag.isSet(flags) ? flag.removeFrom(flags) : flags;
    }

    /** A message whose sender expects no reply. */
    static final class UnansweredMessage extends MongoMessage {

        UnansweredMessage(MongoMessage message) {
            super(message.getChannel(), message.getHeader(), message.getDocument());
        }

    }

}
