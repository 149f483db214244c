package io.annals.platform.personaldata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import io.annals.platform.secrets.AesGcm;

/**
 * Encrypts and decrypts the JSON of personal values. A value is bound to its person,
 * event and property, and cannot be decrypted anywhere else.
 */
final class PersonalValues {

    private final PersonKeys keys;

    PersonalValues(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * A personal value as it is stored, as a JSON object.
     *
     * @param key the person whose key it is encrypted with
     * @param data nonce (12 bytes), ciphertext and tag (16 bytes), in Base64
     */
    record EncryptedValue(UUID key, String data) {

        static final String KEY = "key";

        static final String DATA = "data";

    }

    /** A personal component of an event. */
    record PersonalProperty(String event, String name) {

        /**
         * The associated data of the encryption. Names of events and properties never
         * change, so stored values stay readable.
         */
        byte[] associatedData(UUID person) {
            byte[] path = (this.event + "." + this.name).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(2 * Long.BYTES + path.length)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(path)
                .array();
        }

    }

    EncryptedValue encrypt(UUID person, PersonalProperty property, byte[] json) {
        byte[] encrypted = AesGcm.encrypt(this.keys.keyOf(person), property.associatedData(person), json);
        return new EncryptedValue(person, Base64.getEncoder().encodeToString(encrypted));
    }

    /**
     * The JSON of the value; empty if the person is erased.
     * @throws IllegalArgumentException if the data is not Base64
     * @throws AesGcm.DecryptionException if the value was not encrypted for this property
     * of this person
     */
    Optional<byte[]> decrypt(PersonalProperty property, EncryptedValue stored) {
        return this.keys.existing(stored.key())
            .map((key) -> AesGcm.decrypt(key, property.associatedData(stored.key()),
                    Base64.getDecoder().decode(stored.data())));
    }

}
