package io.annals.platform.messaging;

/**
 * The names under which a message's metadata says who, where and why. Those of the first
 * group are kept with every event; those of the second stay with the command.
 */
public final class MetaDataKeys {

    /** The tenant that the message belongs to; {@code Ids.PLATFORM} for none. */
    public static final String TENANT = "tenantId";

    /** The user who acts. */
    public static final String ACTOR = "actorId";

    /** The session that the actor acts in. */
    public static final String SESSION = "sessionId";

    /** The command, in kebab-case, that made the event. */
    public static final String COMMAND = "commandName";

    /** What the message belongs to: the first message of the chain. */
    public static final String CORRELATION = "correlationId";

    /** The message that led directly to this one. */
    public static final String CAUSATION = "causationId";

    /** The request that brought the command, as the client or the server named it. */
    public static final String REQUEST = "requestId";

    /** The network address of the client. */
    public static final String ADDRESS = "clientAddress";

    /** Why, in the actor's words. */
    public static final String REASON = "reason";

    /** The actor's roles: codes, separated by commas. */
    public static final String ROLES = "roles";

    /** When it happened in the business: an {@link java.time.Instant}. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The version that the aggregate must have: a {@link Long}. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private MetaDataKeys() {
    }

}
