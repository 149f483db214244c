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
 * Authenticated encryption with AES-256-GCM. Every value gets a random 96-bit nonce, so
 * equal values have different ciphertexts; NIST SP 800-38D, section 8.2.2, considers this
 * safe for 2^32 values per key. Each value is bound to associated data, such as the id of
 * its owner, and can only be decrypted with the same associated data.
 */
public final class AesGcm {

    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private static final SecureRandom random = new SecureRandom();

    /** Reused, because creating a cipher takes several times as long as using it. */
    private static final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();

    private AesGcm() {
    }

    /**
     * Encrypts a value.
     * @param associatedData authenticated but not stored in the result
     * @return nonce, ciphertext and tag; 28 bytes longer than the value
     */
    public static byte[] encrypt(SecretKey key, byte[] associatedData, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associatedData);
            byte[] encrypted = new byte[NONCE_BYTES + cipher.getOutputSize(value.length)];
            System.arraycopy(nonce, 0, encrypted, 0, NONCE_BYTES);
            cipher.doFinal(value, 0, value.length, encrypted, NONCE_BYTES);
            ciphers.add(cipher);
            return encrypted;
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("This Java runtime does not support " + ALGORITHM, ex);
        }
    }

    /**
     * Decrypts a value.
     * @throws DecryptionException if the value was encrypted with another key or other
     * associated data, or was changed since
     */
    public static byte[] decrypt(SecretKey key, byte[] associatedData, byte[] encrypted) {
        if (encrypted.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new DecryptionException(null);
        }
        try {
            Cipher cipher = cipher();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, encrypted, 0, NONCE_BYTES));
            cipher.updateAAD(associatedData);
            byte[] value = cipher.doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
            ciphers.add(cipher);
            return value;
        }
        catch (GeneralSecurityException ex) {
            throw new DecryptionException(ex);
        }
    }

    /** A cipher that no other thread uses; after a failure it is not reused. */
    private static Cipher cipher() throws GeneralSecurityException {
        Cipher idle = ciphers.poll();
        return (idle != null) ? idle : Cipher.getInstance(ALGORITHM);
    }

    /** A value cannot be decrypted. */
    public static final class DecryptionException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private DecryptionException(@Nullable Throwable cause) {
            super("The value was encrypted with another key or other associated data, or was changed since", cause);
        }

    }

}
