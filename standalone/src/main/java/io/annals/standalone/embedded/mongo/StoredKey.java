package io.annals.standalone.embedded.mongo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
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

    /** The first value of the key, if it is a string. */
    Optional<StoredKey> firstString() {
        if (this.bytes[0] != BsonEncoder.determineType("")) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(this.bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        return Optional.of(new StoredKey(Arrays.copyOf(this.bytes, 1 + Integer.BYTES + length)));
    }

    /**
     * A key after all keys that start with this one, which ends with a string and thus
     * with a zero.
     */
    StoredKey successor() {
        byte[] next = this.bytes.clone();
        next[next.length - 1]++;
        return new StoredKey(next);
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
