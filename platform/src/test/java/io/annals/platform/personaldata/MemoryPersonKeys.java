package io.annals.platform.personaldata;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.annals.api.Refusal;

/** Person keys in memory, for tests. */
public final class MemoryPersonKeys implements PersonKeys {

    private final Map<UUID, SecretKey> keys = new ConcurrentHashMap<>();

    private final Set<UUID> erased = ConcurrentHashMap.newKeySet();

    @Override
    public SecretKey keyOf(UUID personId) {
        if (this.erased.contains(personId)) {
            throw Refusal.rule("person-erased", "The person was erased.");
        }
        return this.keys.computeIfAbsent(personId, (person) -> random());
    }

    @Override
    public Optional<SecretKey> existing(UUID personId) {
        return Optional.ofNullable(this.keys.get(personId));
    }

    @Override
    public void erase(UUID personId) {
        this.erased.add(personId);
        this.keys.remove(personId);
    }

    private static SecretKey random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

}
