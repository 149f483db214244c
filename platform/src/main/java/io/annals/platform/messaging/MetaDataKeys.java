package io.annals.platform.messaging;

/**
 * The keys of a message's metadata. All except {@link #ROLES}, {@link #OCCURRED_AT} and
 * {@link #EXPECTED_VERSION} are stored with every event.
 */
public final class MetaDataKeys {

    /** The tenant of the message; {@code Ids.PLATFORM} for none. */
    public static final String TENANT = "tenantId";

    /** The user who acts. */
    public static final String ACTOR = "actorId";

    /** The session that the actor acts in. */
    public static final String SESSION = "sessionId";

    /** The name of the command that caused the event, in kebab-case. */
    public static final String COMMAND = "commandName";

    /** The id of the first message of the chain. */
    public static final String CORRELATION = "correlationId";

    /** The id of the message that directly caused this one. */
    public static final String CAUSATION = "causationId";

    /** The id of the HTTP request, chosen by the client or the server. */
    public static final String REQUEST = "requestId";

    /** The network address of the client. */
    public static final String ADDRESS = "clientAddress";

    /** The reason that the actor gave. */
    public static final String REASON = "reason";

    /** The actor's roles: codes, separated by commas. */
    public static final String ROLES = "roles";

    /** The business time: an {@link java.time.Instant}. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The version that the command expects the aggregate to have: a {@link Long}. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private MetaDataKeys() {
    }

}
