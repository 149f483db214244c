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
 * The key on which all others depend: 256 random bits that are kept outside of the
 * database. It encrypts nothing itself; each purpose has a key derived from it (HKDF with
 * SHA-256, RFC 5869), so that none of them tells anything of another.
 */
public final class MasterKey {

    /** Its length. */
    public static final int BYTES = 32;

    private final byte[] key;

    /**
     * @param key 32 random bytes
     */
    public MasterKey(byte[] key) {
        if (key.length != BYTES) {
            throw new MasterKeyException("The master key has %d bytes.".formatted(key.length), MasterKeySource.REMEDY);
        }
        this.key = key.clone();
    }

    /**
     * @param text the 32 bytes in Base64, of either alphabet
     * @throws MasterKeyException where it is something else
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

    /** The key for this purpose, always the same: 256 bits, for AES. */
    public SecretKey derive(String purpose) {
        return new SecretKeySpec(expand(purpose), "AES");
    }

    /** By which the key is recognized, and from which it cannot be told. */
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

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "MasterKey";
    }

}
