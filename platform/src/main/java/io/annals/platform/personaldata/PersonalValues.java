package io.annals.platform.personaldata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import io.annals.platform.secrets.AesGcm;

/**
 * Encrypts and decrypts the JSON of personal values. A value is bound to its person, its
 * event and its property: put elsewhere, it does not open.
 */
final class PersonalValues {

    private final PersonKeys keys;

    PersonalValues(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * How a personal value is stored, as a JSON object.
     *
     * @param key the person whose key it is encrypted with
     * @param data Base64 of nonce (12 bytes), ciphertext and tag (16 bytes)
     */
    record Stored(UUID key, String data) {

        static final String KEY = "key";

        static final String DATA = "data";

    }

    /** A personal component of an event. */
    record Property(String event, String name) {

        /**
         * Event and property have stable names, so what was written once stays readable.
         */
        byte[] of(UUID person) {
            byte[] path = (this.event + "." + this.name).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(2 * Long.BYTES + path.length)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(path)
                .array();
        }

    }

    Stored encrypt(UUID person, Property property, byte[] json) {
        byte[] sealed = AesGcm.seal(this.keys.keyOf(person), property.of(person), json);
        return new Stored(person, Base64.getEncoder().encodeToString(sealed));
    }

    /**
     * The JSON of the value; empty where the person is erased.
     * @throws IllegalArgumentException where the data are not Base64
     * @throws AesGcm.BrokenSealException where the value was not encrypted for this
     * property of this person
     */
    Optional<byte[]> decrypt(Property property, Stored stored) {
        return this.keys.existing(stored.key())
            .map((key) -> AesGcm.open(key, property.of(stored.key()), Base64.getDecoder().decode(stored.data())));
    }

}
