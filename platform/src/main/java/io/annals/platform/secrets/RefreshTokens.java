package io.annals.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens with which a client continues its session without storing the password. Each can
 * be used once, in exchange for the next one. A second use means that the token was
 * copied, so it ends the session (RFC 9700, section 4.14.2). Only hashes are stored.
 */
public final class RefreshTokens {

    private static final int BYTES = 32;

    private static final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Duration lifetime;

    private final Clock clock;

    /**
     * @param lifetime how long each token is valid
     */
    public RefreshTokens(SecretsDatabase secrets, Duration lifetime, Clock clock) {
        this.jdbc = JdbcClient.create(secrets.dataSource());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(secrets.dataSource()));
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A session of a user. */
    public record Session(UUID id, UUID tenantId, UUID userId) {
    }

    /** A new token of a session. */
    public record Issued(Session session, String token) {

        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Issued[session=" + this.session.id() + "]";
        }

    }

    /** Opens a session and issues its first token. */
    public Issued open(UUID tenantId, UUID userId) {
        this.jdbc.sql("delete from secrets.refresh_token where user_id = ? and expires_at < ?")
            .param(userId)
            .param(now())
            .update();
        return issue(new Session(Ids.next(), tenantId, userId));
    }

    /**
     * Exchanges a token for the next one. Empty if the token is unknown, expired, revoked
     * or already used; its session is then ended.
     */
    public Optional<Issued> rotate(String token) {
        byte[] hash = hash(token);
        return Objects.requireNonNull(this.transaction.execute((status) -> {
            lockSessionOf(hash);
            Optional<Issued> successor = use(hash).map(this::issue);
            if (successor.isEmpty()) {
                revokeSessionOf(hash);
            }
            return successor;
        }));
    }

    /** Ends the session of the token. Does nothing if the token is unknown. */
    public void revoke(String token) {
        byte[] hash = hash(token);
        this.transaction.executeWithoutResult((status) -> {
            lockSessionOf(hash);
            revokeSessionOf(hash);
        });
    }

    /** Serializes access to a session, so that no token is issued while it is ended. */
    private void lockSessionOf(byte[] hash) {
        this.jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(family::text, 0))
                from secrets.refresh_token where token_hash = ?
                """).param(hash).query((row, number) -> number).list();
    }

    private Optional<Session> use(byte[] hash) {
        return this.jdbc.sql("""
                update secrets.refresh_token set used_at = :now
                where token_hash = :hash and used_at is null and revoked_at is null and expires_at > :now
                returning family, tenant_id, user_id
                """)
            .param("hash", hash)
            .param("now", now())
            .query((row, number) -> new Session(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class)))
            .optional();
    }

    private void revokeSessionOf(byte[] hash) {
        this.jdbc.sql("""
                update secrets.refresh_token set revoked_at = :now
                where family = (select family from secrets.refresh_token where token_hash = :hash)
                and revoked_at is null
                """).param("hash", hash).param("now", now()).update();
    }

    private Issued issue(Session session) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        this.jdbc.sql("""
                insert into secrets.refresh_token (token_hash, family, user_id, tenant_id, issued_at, expires_at)
                values (:hash, :family, :user, :tenant, :now, :end)
                """)
            .param("hash", hash(token))
            .param("family", session.id())
            .param("user", session.userId())
            .param("tenant", session.tenantId())
            .param("now", now())
            .param("end", now().plus(this.lifetime))
            .update();
        return new Issued(session, token);
    }

    /** A fast hash is enough, because 256 random bits cannot be guessed. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private OffsetDateTime now() {
        return this.clock.instant().atOffset(ZoneOffset.UTC);
    }

}
