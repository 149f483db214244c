package io.annals.standalone.embedded.mongo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Encodes documents for the file: four bytes of checksum (CRC-32C), then BSON. */
final class StoredDocument {

    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private static final int TYPICAL_LENGTH = 1024;

    private StoredDocument() {
    }

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(TYPICAL_LENGTH);
        buffer.writerIndex(CHECKSUM_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = Arrays.copyOf(buffer.array(), buffer.writerIndex());
        ByteBuffer.wrap(bytes).putInt(checksum(bytes));
        return bytes;
    }

    static Document decode(byte[] bytes) {
        if (ByteBuffer.wrap(bytes).getInt() != checksum(bytes)) {
            throw new DamagedStoreException("A document does not match its checksum");
        }
        return BsonDecoder.decodeBson(bson(bytes));
    }

    /** The BSON without the checksum. */
    static ByteBuf bson(byte[] bytes) {
        return Unpooled.wrappedBuffer(bytes, CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES);
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES);
        return (int) checksum.getValue();
    }

}
