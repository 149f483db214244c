package io.annals.platform.personaldata;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

import io.annals.api.Refusal;

/**
 * The key of each person, under which the personal values of their events are encrypted
 * (AES-256). Who has no key any more is erased.
 */
public interface PersonKeys {

    /**
     * The key to write with; made at the first call for this person.
     * @throws Refusal {@code person-erased} where the person is erased
     */
    SecretKey keyOf(UUID personId);

    /** The key to read with; empty where the person is erased or never had one. */
    Optional<SecretKey> existing(UUID personId);

    /**
     * Deletes the person's key for good, and sees to it that they never get another. For
     * a person without a key only the latter; a second call changes nothing.
     */
    void erase(UUID personId);

    /** Says that these keys will be read next, so that they can be fetched together. */
    default void preload(Collection<UUID> personIds) {
    }

}
