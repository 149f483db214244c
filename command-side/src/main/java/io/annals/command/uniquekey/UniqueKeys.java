package io.annals.command.uniquekey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;

/** Sees to it, within the current unit of work, that a value belongs to one only. */
public interface UniqueKeys {

    /**
     * Takes the value if it is free.
     * @return empty where it was; otherwise whose it is
     */
    Optional<UUID> claimIfFree(UniqueValue value, UUID owner, Instant at);

    /** Gives the value back; nothing happens where somebody else has it. */
    void release(UUID keyId, UUID owner, Instant at);

    /**
     * Takes the value.
     * @throws Refusal {@code <kind>-taken} where it is not free
     */
    default void claim(UniqueValue value, UUID owner, Instant at) {
        if (claimIfFree(value, owner, at).isPresent()) {
            throw Refusal.rule(value.kind() + "-taken", "This " + value.kind().replace('-', ' ') + " is taken.",
                    new Violation(value.field(), "must not be in use"));
        }
    }

}
