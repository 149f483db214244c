package io.annals.platform.secrets;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The passwords of users, stored as Argon2id hashes with 19 MiB, two iterations and one
 * lane (the parameters of the OWASP Password Storage Cheat Sheet). Each hash takes that
 * memory and tens of milliseconds, so at most one per processor is computed at a time.
 */
public final class Passwords {

    private static final int SALT_BYTES = 16;

    private static final int HASH_BYTES = 32;

    private static final int LANES = 1;

    private static final int MEMORY_KIB = 19 * 1024;

    private static final int PASSES = 2;

    private static final long MAX_WAIT_SECONDS = 10;

    private final JdbcClient jdbc;

    private final Clock clock;

    private final PasswordEncoder argon2id = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB,
            PASSES);

    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** The hash that passwords of unknown users are compared with. */
    private final String dummyHash;

    public Passwords(SecretsDatabase secrets, Clock clock) {
        this.jdbc = JdbcClient.create(secrets.dataSource());
        this.clock = clock;
        this.dummyHash = encode(UUID.randomUUID().toString());
    }

    /**
     * Replaces the user's password and ends all of the user's sessions.
     * @throws Refusal {@code busy} if too many passwords are being checked
     */
    public void set(UUID tenantId, UUID userId, String password) {
        this.jdbc.sql("""
                with ended as (delete from secrets.refresh_token where user_id = :user)
                insert into secrets.credential (user_id, tenant_id, password_hash, set_at)
                values (:user, :tenant, :hash, :now)
                on conflict (user_id) do update
                set tenant_id = excluded.tenant_id, password_hash = excluded.password_hash, set_at = excluded.set_at
                """)
            .param("user", userId)
            .param("tenant", tenantId)
            .param("hash", encode(password))
            .param("now", now())
            .update();
    }

    /**
     * Whether this is the user's password. For a user without a password the check takes
     * as long and returns {@code false}.
     * @throws Refusal {@code busy} if too many passwords are being checked
     */
    public boolean matches(UUID userId, String password) {
        Optional<String> hash = this.jdbc.sql("select password_hash from secrets.credential where user_id = ?")
            .param(userId)
            .query(String.class)
            .optional();
        boolean matches = withLimitedConcurrency(() -> this.argon2id.matches(password, hash.orElse(this.dummyHash)));
        return matches && hash.isPresent();
    }

    /** Whether the user has a password. */
    public boolean isSet(UUID userId) {
        return this.jdbc.sql("select exists (select from secrets.credential where user_id = ?)")
            .param(userId)
            .query(Boolean.class)
            .single();
    }

    /**
     * Takes as long as {@link #matches}, for a user that does not exist.
     */
    public void matchNobody(String password) {
        withLimitedConcurrency(() -> this.argon2id.matches(password, this.dummyHash));
    }

    /**
     * Deletes the user's password and ends all of the user's sessions. The user cannot
     * log in until a password is set.
     */
    public void forget(UUID userId) {
        this.jdbc.sql("""
                with ended as (delete from secrets.refresh_token where user_id = :user)
                delete from secrets.credential where user_id = :user
                """).param("user", userId).update();
    }

    private String encode(String password) {
        return withLimitedConcurrency(() -> Objects.requireNonNull(this.argon2id.encode(password)));
    }

    private <T> T withLimitedConcurrency(Supplier<T> computation) {
        try {
            if (!this.hashing.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return computation.get();
        }
        finally {
            this.hashing.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(Kind.UNAVAILABLE, "busy", "Too many passwords are being checked. Try again in a moment.",
                List.of());
    }

    private OffsetDateTime now() {
        return this.clock.instant().atOffset(ZoneOffset.UTC);
    }

}
