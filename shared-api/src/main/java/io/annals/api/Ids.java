package io.annals.api;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Creates identifiers. */
public final class Ids {

    /** The tenant of the platform itself, for everything that belongs to no tenant. */
    public static final UUID PLATFORM = new UUID(0, 0);

    /**
     * The actor, in every tenant, of everything that the platform does by itself; not a
     * user.
     */
    public static final UUID AUTOMATION = new UUID(0, 1);

    private Ids() {
    }

    /** A new UUIDv7; these sort by creation time. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * The id of something that has a name within a namespace (UUIDv5): the same arguments
     * always give the same id.
     */
    public static UUID named(UUID namespace, String... parts) {
        return UuidCreator.getNameBasedSha1(namespace, String.join("\u001f", parts));
    }

}
