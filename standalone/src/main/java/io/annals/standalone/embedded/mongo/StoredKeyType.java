package io.annals.standalone.embedded.mongo;

import java.nio.ByteBuffer;

import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;

/** Serializes a {@link StoredKey} for the file. */
final class StoredKeyType extends BasicDataType<StoredKey> {

    static final StoredKeyType INSTANCE = new StoredKeyType();

    private static final int OBJECT_OVERHEAD = 40;

    private StoredKeyType() {
    }

    @Override
    public int getMemory(StoredKey key) {
        return key.bytes().length + OBJECT_OVERHEAD;
    }

    @Override
    public void write(WriteBuffer buffer, StoredKey key) {
        ByteArrayDataType.INSTANCE.write(buffer, key.bytes());
    }

    @Override
    public StoredKey read(ByteBuffer buffer) {
        return new StoredKey(ByteArrayDataType.INSTANCE.read(buffer));
    }

    @Override
    public int compare(StoredKey one, StoredKey other) {
        return one.compareTo(other);
    }

    @Override
    public StoredKey[] createStorage(int size) {
        return new StoredKey[size];
    }

}
