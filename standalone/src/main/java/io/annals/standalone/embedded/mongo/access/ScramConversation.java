package io.annals.standalone.embedded.mongo.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** The server's side of one login with SCRAM-SHA-256 (RFC 5802). */
final class ScramConversation {

    private static final int NONCE_BYTES = 24;

    private final String header;

    private final String name;

    private final String clientFirst;

    private final String serverFirst;

    private final ScramCredential credential;

    private boolean verified;

    private ScramConversation(String header, String name, String clientFirst, String serverFirst,
            ScramCredential credential) {
        this.header = header;
        this.name = name;
        this.clientFirst = clientFirst;
        this.serverFirst = serverFirst;
        this.credential = credential;
    }

    /**
     * Reads the client's first message.
     * @param payload such as {@code n,,n=anna,r=…}
     * @param credentials the credential by user name
     */
    static ScramConversation start(byte[] payload, Function<String, ScramCredential> credentials) {
        String[] parts = new String(payload, StandardCharsets.UTF_8).split(",", 3);
        if (parts.length < 3 || !(parts[0].equals("n") || parts[0].equals("y"))) {
            throw failed();
        }
        Map<String, String> attributes = attributes(parts[2]);
        String name = attribute(attributes, "n").replace("=2C", ",").replace("=3D", "=");
        ScramCredential credential = credentials.apply(name);
        String serverFirst = "r=%s%s,s=%s,i=%d".formatted(attribute(attributes, "r"), nonce(), credential.salt(),
                credential.iterations());
        return new ScramConversation(parts[0] + "," + parts[1] + ",", name, parts[2], serverFirst, credential);
    }

    String name() {
        return this.name;
    }

    boolean isVerified() {
        return this.verified;
    }

    byte[] challenge() {
        return this.serverFirst.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Checks the client's proof that it knows the password.
     * @param payload such as {@code c=biws,r=…,p=…}
     * @return the server's proof
     */
    byte[] verify(byte[] payload) {
        String message = new String(payload, StandardCharsets.UTF_8);
        Map<String, String> attributes = attributes(message);
        int proofAt = message.lastIndexOf(",p=");
        boolean sameChannel = attribute(attributes, "c")
            .equals(ScramCredential.base64(this.header.getBytes(StandardCharsets.UTF_8)));
        if (this.verified || proofAt < 0 || !sameChannel
                || !attribute(attributes, "r").equals(attribute(attributes(this.serverFirst), "r"))) {
            throw failed();
        }
        String signed = this.clientFirst + "," + this.serverFirst + "," + message.substring(0, proofAt);
        byte[] key = xor(decoded(attribute(attributes, "p")),
                ScramCredential.hmac(this.credential.storedKeyBytes(), signed));
        if (!MessageDigest.isEqual(ScramCredential.hash(key), this.credential.storedKeyBytes())) {
            throw failed();
        }
        this.verified = true;
        String proof = ScramCredential.base64(ScramCredential.hmac(this.credential.serverKeyBytes(), signed));
        return ("v=" + proof).getBytes(StandardCharsets.UTF_8);
    }

    static MongoServerError failed() {
        return new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
    }

    private static Map<String, String> attributes(String message) {
        Map<String, String> attributes = new HashMap<>();
        for (String part : message.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                attributes.putIfAbsent(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return attributes;
    }

    private static String attribute(Map<String, String> attributes, String key) {
        @Nullable String value = attributes.get(key);
        if (value == null) {
            throw failed();
        }
        return value;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        }
        catch (IllegalArgumentException ex) {
            throw failed();
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = Arrays.copyOf(one, other.length);
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }

    private static String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        return ScramCredential.base64(nonce);
    }

}
