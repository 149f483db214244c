package io.annals.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Base64.Decoder;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * The key that all other keys depend on: 256 random bits that are kept outside the
 * database. It encrypts nothing itself. Each purpose has its own key, derived with HKDF
 * and SHA-256 (RFC 5869), so that no derived key reveals another.
 */
public final class MasterKey {

    /** The length of the key. */
    public static final int BYTES = 32;

    private final byte[] key;

    /**
     * @param key 32 random bytes
     */
    public MasterKey(byte[] key) {
        if (key.length != BYTES) {
            throw new MasterKeyException("The master key has %d bytes instead of 32.".formatted(key.length),
                    MasterKeySource.REMEDY);
        }
        this.key = key.clone();
    }

    /**
     * @param text 32 bytes in Base64, with the standard or the URL-safe alphabet
     * @throws MasterKeyException if it is not
     */
    public static MasterKey ofBase64(String text) {
        String stripped = text.strip();
        boolean urlAlphabet = stripped.contains("-") || stripped.contains("_");
        Decoder decoder = urlAlphabet ? Base64.getUrlDecoder() : Base64.getDecoder();
        try {
            return new MasterKey(decoder.decode(stripped));
        }
        catch (IllegalArgumentException ex) {
            throw new MasterKeyException("The master key is not Base64.", MasterKeySource.REMEDY);
        }
    }

    /** The AES-256 key for a purpose; always the same for the same purpose. */
    public SecretKey derive(String purpose) {
        return new SecretKeySpec(expand(purpose), "AES");
    }

    /** Identifies the key without revealing it. */
    byte[] fingerprint() {
        return expand("fingerprint");
    }

    private byte[] expand(String purpose) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(this.key, null, ("annals/" + purpose).getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[BYTES];
        hkdf.generateBytes(derived, 0, BYTES);
        return derived;
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "MasterKey";
    }

}
