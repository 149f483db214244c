package io.annals.platform.secrets;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.jspecify.annotations.Nullable;

/**
 * Authenticated encryption: AES-256-GCM with a random 96-bit nonce for every value, so
 * that equal values look different (NIST SP 800-38D, section 8.2.2: safe for 2^32 values
 * under one key). What is sealed says what it is about, and opens for that only.
 */
public final class AesGcm {

    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private static final SecureRandom random = new SecureRandom();

    /** Finding an implementation takes several times as long as encrypting a name. */
    private static final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();

    private AesGcm() {
    }

    /**
     * @param about what the value is about; authenticated, not kept
     * @return nonce, ciphertext and tag, 28 bytes longer than the value
     */
    public static byte[] seal(SecretKey key, byte[] about, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(value.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(value, 0, value.length, sealed, NONCE_BYTES);
            ciphers.add(cipher);
            return sealed;
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("This Java does not encrypt with " + ALGORITHM, ex);
        }
    }

    /**
     * The value that was sealed.
     * @throws BrokenSealException where it was sealed with another key or about something
     * else, or was changed since
     */
    public static byte[] open(SecretKey key, byte[] about, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new BrokenSealException(null);
        }
        try {
            Cipher cipher = cipher();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(about);
            byte[] value = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            ciphers.add(cipher);
            return value;
        }
        catch (GeneralSecurityException ex) {
            throw new BrokenSealException(ex);
        }
    }

    /** One that nobody else uses; after a failure it is not used again. */
    private static Cipher cipher() throws GeneralSecurityException {
        Cipher idle = ciphers.poll();
        return (idle != null) ? idle : Cipher.getInstance(ALGORITHM);
    }

    /** A sealed value does not open. */
    public static final class BrokenSealException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private BrokenSealException(@Nullable Throwable cause) {
            super("The sealed value was made with another key or about something else, or was changed since", cause);
        }

    }

}
