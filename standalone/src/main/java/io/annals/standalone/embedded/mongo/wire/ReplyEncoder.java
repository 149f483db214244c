package io.annals.standalone.embedded.mongo.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.annals.standalone.embedded.mongo.EncodedDocument;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Encodes replies. Unlike the encoder of mongo-java-server, it writes documents that are
 * encoded already as they are.
 */
final class ReplyEncoder extends MessageToByteEncoder<MongoMessage> {

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage reply, ByteBuf out) {
        try {
            encode(reply, out);
        }
        catch (RuntimeException ex) {
            // Otherwise the client would wait for ever.
            var unused = context.channel().close();
            throw ex;
        }
    }

    private static void encode(MongoMessage reply, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        out.writeIntLE(reply.getHeader().getRequestID());
        out.writeIntLE(reply.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(reply.getFlags());
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        document(reply.getDocument(), out);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void document(Map<?, ?> document, ByteBuf out) {
        int start = begin(out);
        document.forEach((name, value) -> field(String.valueOf(name), value, out));
        end(start, out);
    }

    private static void list(List<?> list, ByteBuf out) {
        int start = begin(out);
        for (int i = 0; i < list.size(); i++) {
            field(Integer.toString(i), list.get(i), out);
        }
        end(start, out);
    }

    private static int begin(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void field(String name, @Nullable Object value, ByteBuf out) {
        byte type = (value instanceof EncodedDocument) ? BsonConstants.TYPE_EMBEDDED_DOCUMENT
                : BsonEncoder.determineType(value);
        out.writeByte(type);
        out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        out.writeByte(BsonConstants.STRING_TERMINATION);
        switch (value) {
            case EncodedDocument encoded -> encoded.writeTo(out);
            case Map<?, ?> document -> document(document, out);
            case List<?> list -> list(list, out);
            case null, default -> BsonEncoder.encodeValue(type, value, out);
        }
    }

}
