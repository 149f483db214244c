package io.annals.api;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** How identifiers come about. */
public final class Ids {

    /** The tenant of what belongs to no tenant: the platform itself. */
    public static final UUID PLATFORM = new UUID(0, 0);

    /** The actor of what the platform does by itself, in every tenant; no user. */
    public static final UUID AUTOMATION = new UUID(0, 1);

    private Ids() {
    }

    /** A new UUIDv7, whose order is the order of creation. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * The one id of a thing that is known by its name within something else (UUIDv5): the
     * same arguments always give the same id.
     */
    public static UUID named(UUID namespace, String... parts) {
        return UuidCreator.getNameBasedSha1(namespace, String.join("\u001f", parts));
    }

}
