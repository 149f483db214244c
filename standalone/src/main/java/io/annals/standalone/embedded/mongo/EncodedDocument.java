package io.annals.standalone.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** A document as BSON, which replies contain as it is. */
public final class EncodedDocument {

    private final ByteBuf bson;

    EncodedDocument(ByteBuf bson) {
        this.bson = bson;
    }

    static EncodedDocument of(Document document) {
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        return new EncodedDocument(bson);
    }

    /** The length in bytes. */
    public int length() {
        return this.bson.readableBytes();
    }

    /** Appends the document to a message. */
    public void writeTo(ByteBuf message) {
        message.writeBytes(this.bson, this.bson.readerIndex(), length());
    }

}
