package io.annals.standalone.embedded.mongo;

import java.util.Arrays;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * A key of one or more BSON values, encoded as bytes. Each value is self-delimiting, so
 * the key of the first fields of an index is a prefix of its entries. The order of keys
 * has no other meaning.
 */
final class StoredKey implements Comparable<StoredKey> {

    private static final int TYPICAL_LENGTH = 64;

    private final byte[] bytes;

    StoredKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static StoredKey of(KeyValue values) {
        ByteBuf buffer = Unpooled.buffer(TYPICAL_LENGTH);
        for (Object value : values.normalized()) {
            byte type = BsonEncoder.determineType(value);
            buffer.writeByte(type);
            BsonEncoder.encodeValue(type, value, buffer);
        }
        return new StoredKey(Arrays.copyOf(buffer.array(), buffer.writerIndex()));
    }

    static StoredKey ofValue(@Nullable Object value) {
        return of(new KeyValue(new Object[] { value }));
    }

    static StoredKey ofId(Document document) {
        return ofValue(document.get("_id"));
    }

    static StoredKey random() {
        return ofValue(UUID.randomUUID());
    }

    StoredKey followedBy(StoredKey other) {
        byte[] joined = Arrays.copyOf(this.bytes, this.bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, joined, this.bytes.length, other.bytes.length);
        return new StoredKey(joined);
    }

    boolean startsWith(StoredKey prefix) {
        int length = prefix.bytes.length;
        return length <= this.bytes.length && Arrays.equals(this.bytes, 0, length, prefix.bytes, 0, length);
    }

    byte[] bytes() {
        return this.bytes;
    }

    @Override
    public int compareTo(StoredKey other) {
        return Arrays.compareUnsigned(this.bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredKey key && Arrays.equals(this.bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(this.bytes);
    }

}
