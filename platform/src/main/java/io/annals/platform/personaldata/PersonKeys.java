package io.annals.platform.personaldata;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

import io.annals.api.Refusal;

/**
 * The keys (AES-256) that encrypt the personal values of events, one per person. Erasing
 * a person deletes the key.
 */
public interface PersonKeys {

    /**
     * The key to encrypt with; created by the first call for the person.
     * @throws Refusal {@code person-erased} if the person is erased
     */
    SecretKey keyOf(UUID personId);

    /**
     * The key to decrypt with; empty if the person is erased or has no key yet.
     */
    Optional<SecretKey> existing(UUID personId);

    /**
     * Deletes the person's key permanently. A new key is never created for the person,
     * even if there was none before. May be repeated.
     */
    void erase(UUID personId);

    /** Loads keys that will be read next with a single query. */
    default void preload(Collection<UUID> personIds) {
    }

}
