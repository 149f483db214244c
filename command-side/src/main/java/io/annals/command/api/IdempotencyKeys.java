package io.annals.command.api;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.command.api.CommandResponse.Done;
import io.annals.command.api.CommandResponse.Refused;
import io.annals.platform.messaging.Caller;
import io.annals.platform.personaldata.KeyedHash;
import io.annals.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The idempotency keys of the last day: who used them, for which request, and what was
 * answered. A key belongs to a tenant and an actor.
 */
class IdempotencyKeys {

    /**
     * How long an interrupted request keeps its key. It is longer than any command can
     * take, so that no second one starts while the first may still succeed.
     */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** How long an answer is kept at least. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    private final KeyedHash hash;

    IdempotencyKeys(JdbcClient database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /** What a client finds who comes with a key. */
    sealed interface Claim {

        /** The answer that was given before. */
        record Answered(CommandResponse answer) implements Claim {
        }

        /** Somebody is at it. */
        record InUse() implements Claim {
        }

        /** The key stands for another request. */
        record OfAnother() implements Claim {
        }

    }

    /**
     * The key is the client's to use.
     *
     * @param messageId the identity of the command as a message
     * @param newId the id of what the command may create
     * @param interrupted whether an earlier request got this far and was not finished
     */
    record Ours(UUID tenantId, UUID actorId, String key, UUID messageId, UUID newId,
            boolean interrupted) implements Claim {
    }

    /** Takes the key, if it is free or was left behind by an interrupted request. */
    Claim claim(CommandRequest order, Caller caller) {
        String key = String.valueOf(order.idempotencyKey());
        byte[] request = fingerprint(order, caller);
        return take(key, request, caller).<Claim>map((ours) -> ours).orElseGet(() -> found(key, request, caller));
    }

    private Optional<Ours> take(String key, byte[] request, Caller caller) {
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
            .param("request", request)
            .param("messageId", Ids.next())
            .param("newId", Ids.next())
            .param("claim", CLAIM.toSeconds())
            .query((row, number) -> new Ours(caller.tenantId(), caller.actorId(), key,
                    row.getObject("message_id", UUID.class), row.getObject("new_id", UUID.class),
                    row.getInt("interruptions") > 0))
            .optional();
    }

    private Claim found(String key, byte[] request, Caller caller) {
        return this.database.sql("""
                select request, status, answer from commands.idempotency
                 where tenant_id = :tenant and actor_id = :actor and key = :key""")
            .param("tenant", caller.tenantId())
            .param("actor", caller.actorId())
            .param("key", key)
            .query((row, number) -> found(MessageDigest.isEqual(row.getBytes("request"), request),
                    row.getObject("status", Integer.class), row.getString("answer")))
            .optional()
            // It was given back in this moment; the client may ask again at once.
            .orElseGet(Claim.InUse::new);
    }

    private static Claim found(boolean same, @Nullable Integer status, @Nullable String answer) {
        if (!same) {
            return new Claim.OfAnother();
        }
        if (status == null) {
            return new Claim.InUse();
        }
        return new Claim.Answered((status < 400) ? JSON.readValue(answer, Done.class)
                : new Refused(JSON.readValue(answer, Problem.class)));
    }

    /** Remembers the answer, which from now on is the answer to every such request. */
    void keep(Ours claim, CommandResponse answer) {
        Object content = switch (answer) {
            case Done done -> done;
            case Refused refused -> refused.problem();
        };
        this.database.sql("""
                update commands.idempotency set status = :status, answer = :answer::jsonb
                 where tenant_id = :tenant and actor_id = :actor and key = :key""")
            .param("status", answer.status())
            .param("answer", JSON.writeValueAsString(content))
            .param("tenant", claim.tenantId())
            .param("actor", claim.actorId())
            .param("key", claim.key())
            .update();
    }

    /** Frees the key: nothing came of the request, and another one may fare better. */
    void giveBack(Ours claim) {
        this.database.sql("""
                delete from commands.idempotency
                 where tenant_id = :tenant and actor_id = :actor and key = :key and status is null""")
            .param("tenant", claim.tenantId())
            .param("actor", claim.actorId())
            .param("key", claim.key())
            .update();
    }

    /** Forgets what is older than a day. */
    int sweep() {
        return this.database
            .sql("delete from commands.idempotency where claimed_until < now() - :kept * interval '1 second'")
            .param("kept", KEPT.toSeconds())
            .update();
    }

    /** A keyed hash, because the body may be a password. */
    private byte[] fingerprint(CommandRequest order, Caller caller) {
        return this.hash.of("idempotent-request", caller.tenantId(),
                order.type().name() + "\n" + order.ifMatch() + "\n" + JSON.writeValueAsString(order.body()));
    }

}
