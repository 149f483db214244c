package io.annals.command.uniquekey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;

/**
 * Reserves values for one owner each, as part of the current unit of work.
 */
public interface UniqueKeys {

    /**
     * Claims a value if it is free. Fastest for a value that was never claimed before.
     * @return the owner if the value is not free, otherwise empty
     */
    Optional<UUID> claimIfFree(UniqueValue value, UUID owner, Instant at);

    /**
     * Claims a value if it is free. Fastest for a value that was claimed and released
     * before.
     * @return the owner if the value is not free, otherwise empty
     */
    Optional<UUID> reclaimIfFree(UniqueValue value, UUID owner, Instant at);

    /** The owner of the value; empty if it is free. */
    Optional<UUID> ownerOf(UniqueValue value);

    /** Releases a value. Does nothing if it has another owner. */
    void release(UUID keyId, UUID owner, Instant at);

    /**
     * Claims a value for an aggregate that is being created.
     * @throws Refusal {@code <kind>-taken} if it has another owner
     */
    default void claim(UniqueValue value, UUID owner, Instant at) {
        claimIfFree(value, owner, at).ifPresent((holder) -> requireOwner(value, owner, holder));
    }

    /**
     * Claims a value that was released before.
     * @throws Refusal {@code <kind>-taken} if it has another owner
     */
    default void reclaim(UniqueValue value, UUID owner, Instant at) {
        reclaimIfFree(value, owner, at).ifPresent((holder) -> requireOwner(value, owner, holder));
    }

    /** An aggregate that claims its own value again exists: its id is refused later. */
    private static void requireOwner(UniqueValue value, UUID owner, UUID holder) {
        if (!owner.equals(holder)) {
            throw Refusal.rule(value.kind() + "-taken", "The " + value.kind().replace('-', ' ') + " is already in use.",
                    new Violation(value.field(), "must be unique"));
        }
    }

}
