package io.annals.command.api;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.command.api.CommandResponse.Executed;
import io.annals.command.api.CommandResponse.Refused;
import io.annals.platform.command.CommandRequest;
import io.annals.platform.command.CommandResult;
import io.annals.platform.command.CommandType;
import io.annals.platform.messaging.Caller;
import io.annals.platform.personaldata.KeyedHash;
import io.annals.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The idempotency keys of the last day, each with a fingerprint of its request and the
 * response. A key belongs to a tenant and an actor.
 */
class IdempotencyKeys {

    /**
     * The time after which a claim expires. It is longer than any command can take, so
     * that no second execution starts while the first may still succeed.
     */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** The minimum time for which a response is stored. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    private final KeyedHash hash;

    IdempotencyKeys(JdbcClient database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /** The outcome of an attempt to claim a key. */
    sealed interface Claim {

        /** The key has a response. */
        record Answered(CommandResponse response) implements Claim {
        }

        /**
         * Another request with the key is in progress or was interrupted.
         *
         * @param left the time after which its claim expires
         */
        record InUse(Duration left) implements Claim {
        }

        /** The key was used with another request. */
        record OfAnotherRequest() implements Claim {
        }

    }

    /**
     * The key was free and is claimed for the client.
     *
     * @param messageId the id of the command message
     * @param newId the id of what the command may create
     * @param interrupted whether an earlier request claimed the key and never finished
     */
    record Claimed(UUID tenantId, UUID actorId, String key, UUID messageId, UUID newId,
            boolean interrupted) implements Claim {
    }

    /**
     * Claims the key if it is free, or if the claim of an interrupted request expired.
     */
    Claim claim(CommandRequest request, String key, Caller caller) {
        byte[] fingerprint = fingerprint(request, caller);
        return tryToClaim(key, fingerprint, caller).<Claim>map((claimed) -> claimed)
            .orElseGet(() -> find(request.type(), key, fingerprint, caller));
    }

    private Optional<Claimed> tryToClaim(String key, byte[] fingerprint, Caller caller) {
        return this.database.sql("""
                insert into commands.idempotency as known
                       (tenant_id, actor_id, key, request, message_id, new_id, claimed_until)
                values (:tenant, :actor, :key, :request, :messageId, :newId, now() + :claim * interval '1 second')
                on conflict (tenant_id, actor_id, key) do update
                   set claimed_until = excluded.claimed_until, interruptions = known.interruptions + 1
                 where known.status is null and known.claimed_until < now() and known.request = excluded.request
                returning message_id, new_id, interruptions""")
            .param("tenant", caller.tenantId())
            .param("actor", caller.actorId())
            .param("key", key)
            .param("request", fingerprint)
            .param("messageId", Ids.next())
            .param("newId", Ids.next())
            .param("claim", CLAIM.toSeconds())
            .query((row, number) -> new Claimed(caller.tenantId(), caller.actorId(), key,
                    row.getObject("message_id", UUID.class), row.getObject("new_id", UUID.class),
                    row.getInt("interruptions") > 0))
            .optional();
    }

    private Claim find(CommandType type, String key, byte[] fingerprint, Caller caller) {
        return this.database.sql("""
                select request, status, answer, extract(epoch from claimed_until - now()) * 1000 as left_millis
                  from commands.idempotency
                 where tenant_id = :tenant and actor_id = :actor and key = :key""")
            .param("tenant", caller.tenantId())
            .param("actor", caller.actorId())
            .param("key", key)
            .query((row, number) -> MessageDigest.isEqual(row.getBytes("request"), fingerprint)
                    ? known(type, row.getObject("status", Integer.class), row.getString("answer"),
                            Duration.ofMillis(row.getLong("left_millis")))
                    : new Claim.OfAnotherRequest())
            .optional()
            // The key was released just now; the client may try again at once.
            .orElseGet(() -> new Claim.InUse(Duration.ZERO));
    }

    private static Claim known(CommandType type, @Nullable Integer status, @Nullable String response, Duration left) {
        if (status == null) {
            return new Claim.InUse(left);
        }
        return new Claim.Answered(
                (status < 400) ? Executed.of(type, JSON.readValue(response, CommandResult.class), true)
                        : new Refused(JSON.readValue(response, Problem.class), true));
    }

    /** Stores the response, which becomes the response to every such request. */
    void store(Claimed claim, CommandResponse response) {
        Object content = switch (response) {
            case Executed executed -> executed.result();
            case Refused refused -> refused.problem();
        };
        this.database.sql("""
                update commands.idempotency set status = :status, answer = :answer::jsonb
                 where tenant_id = :tenant and actor_id = :actor and key = :key""")
            .param("status", response.status())
            .param("answer", JSON.writeValueAsString(content))
            .param("tenant", claim.tenantId())
            .param("actor", claim.actorId())
            .param("key", claim.key())
            .update();
    }

    /** Releases the key after a request that changed nothing. */
    void release(Claimed claim) {
        this.database.sql("""
                delete from commands.idempotency
                 where tenant_id = :tenant and actor_id = :actor and key = :key and status is null""")
            .param("tenant", claim.tenantId())
            .param("actor", claim.actorId())
            .param("key", claim.key())
            .update();
    }

    /** Deletes keys that are older than a day. */
    int deleteExpired() {
        return this.database
            .sql("delete from commands.idempotency where claimed_until < now() - :kept * interval '1 second'")
            .param("kept", KEPT.toSeconds())
            .update();
    }

    /** A keyed hash, because the body may contain a password. */
    private byte[] fingerprint(CommandRequest request, Caller caller) {
        Long version = request.context().expectedVersion();
        String ifMatch = (version != null) ? "\"" + version + "\"" : "null";
        return this.hash.of("idempotent-request", caller.tenantId(),
                request.type().name() + "\n" + ifMatch + "\n" + JSON.writeValueAsString(request.body()));
    }

}
