package io.annals.standalone.embedded.mongo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the server stores of a password for SCRAM-SHA-256 (RFC 5802, RFC 7677). The
 * password cannot be derived from it.
 *
 * @param salt the salt, in Base64
 * @param iterations the number of iterations of PBKDF2
 * @param storedKey the hash of the client key, in Base64
 * @param serverKey the key that proves the server to the client, in Base64
 */
record ScramCredential(String salt, int iterations, String storedKey, String serverKey) {

    /** The default of MongoDB. */
    private static final int ITERATIONS = 15_000;

    private static final int SALT_BYTES = 28;

    private static final int KEY_BITS = 256;

    static ScramCredential of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] salted = pbkdf2(prepared(password), salt);
        return new ScramCredential(base64(salt), ITERATIONS, base64(hash(hmac(salted, "Client Key"))),
                base64(hmac(salted, "Server Key")));
    }

    /**
     * Returns a credential that no password fits, with the same salt for the same name,
     * so that a login does not tell whether a user exists.
     */
    static ScramCredential decoy(byte[] secret, String name) {
        String salt = base64(Arrays.copyOf(hmac(secret, name), SALT_BYTES));
        return new ScramCredential(salt, ITERATIONS, base64(hmac(secret, "stored" + name)),
                base64(hmac(secret, "server" + name)));
    }

    byte[] storedKeyBytes() {
        return Base64.getDecoder().decode(this.storedKey);
    }

    byte[] serverKeyBytes() {
        return Base64.getDecoder().decode(this.serverKey);
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] pbkdf2(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS))
                .getEncoded();
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Prepares a password as clients do (SASLprep, RFC 4013). */
    private static String prepared(String password) {
        StringBuilder mapped = new StringBuilder();
        password.codePoints()
            .filter((point) -> !isMappedToNothing(point))
            .map((point) -> (Character.getType(point) == Character.SPACE_SEPARATOR) ? ' ' : point)
            .forEach(mapped::appendCodePoint);
        return Normalizer.normalize(mapped, Normalizer.Form.NFKC);
    }

    /** RFC 3454, table B.1. */
    private static boolean isMappedToNothing(int point) {
        return point == 0xAD || point == 0x34F || point == 0x1806 || (point >= 0x180B && point <= 0x180D)
                || (point >= 0x200B && point <= 0x200D) || point == 0x2060 || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFEFF;
    }

}
