package io.annals.command.uniquekey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.command.support.Require;

/** Sees to it, within the current unit of work, that a value belongs to one only. */
public interface UniqueKeys {

    /**
     * Takes the value if it is free.
     * @return empty where it was; otherwise whose it is
     */
    Optional<UUID> claimIfFree(UniqueValue value, UUID owner, Instant at);

    /**
     * The same for a value that somebody had before.
     * @return empty where it was free; otherwise whose it is
     */
    Optional<UUID> claimAgain(UniqueValue value, UUID owner, Instant at);

    /** Whose the value is; empty where it is free. */
    Optional<UUID> ownerOf(UniqueValue value);

    /** Gives the value back; nothing happens where somebody else has it. */
    void release(UUID keyId, UUID owner, Instant at);

    /**
     * Takes the value for what is just being made. Where that has it already, it was made
     * before, and its id says so.
     * @throws Refusal {@code <kind>-taken} where it is not free
     */
    default void claim(UniqueValue value, UUID owner, Instant at) {
        claimIfFree(value, owner, at).ifPresent((holder) -> requireSame(value, owner, holder));
    }

    /**
     * Takes a value back that was released.
     * @throws Refusal {@code <kind>-taken} where it is not free
     */
    default void reclaim(UniqueValue value, UUID owner, Instant at) {
        claimAgain(value, owner, at).ifPresent((holder) -> requireSame(value, owner, holder));
    }

    /**
     * Takes the id of something within an aggregate. The views know it by its id alone,
     * so nothing else, in whatever tenant, may have it.
     * @param kind what has it, such as {@code module}
     * @throws Refusal {@code id-taken} where it is not new
     */
    default void claimId(String kind, UUID id, UUID aggregateId, Instant at) {
        UniqueValue value = UniqueValue.of(Ids.PLATFORM, kind + "-id", kind + "Id", id.toString());
        Require.newId(claimIfFree(value, aggregateId, at).isEmpty());
    }

    private static void requireSame(UniqueValue value, UUID owner, UUID holder) {
        if (!owner.equals(holder)) {
            throw Refusal.rule(value.kind() + "-taken", "This " + value.kind().replace('-', ' ') + " is taken.",
                    new Violation(value.field(), "must not be in use"));
        }
    }

}
