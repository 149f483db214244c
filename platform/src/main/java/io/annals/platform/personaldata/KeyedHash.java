package io.annals.platform.personaldata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import io.annals.platform.secrets.MasterKey;

/**
 * Keyed hashes (HMAC-SHA256) of personal values that must be unique, such as e-mail
 * addresses. Without the master key nobody can find the value of a hash by trying
 * candidates.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    public KeyedHash(MasterKey masterKey) {
        this.key = masterKey.derive("unique-values");
    }

    /**
     * The hash of a value within a tenant.
     * @param kind the kind of value, such as {@code email}
     * @param normalizedValue the value in a form in which equal values have equal text
     * @return 32 bytes
     */
    public byte[] of(String kind, UUID tenantId, String normalizedValue) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(this.key);
            byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
            // The length prefix keeps kind and value apart.
            mac.update(ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                .putInt(kindBytes.length)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .flip());
            mac.update(kindBytes);
            return mac.doFinal(normalizedValue.getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("This Java runtime does not support " + ALGORITHM, ex);
        }
    }

    /** The first 122 bits of {@link #of} as a UUIDv8 (RFC 9562, section 5.8). */
    public UUID idOf(String kind, UUID tenantId, String normalizedValue) {
        ByteBuffer hash = ByteBuffer.wrap(of(kind, tenantId, normalizedValue));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

}
