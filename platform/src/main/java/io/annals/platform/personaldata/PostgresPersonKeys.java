package io.annals.platform.personaldata;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.annals.api.Refusal;
import io.annals.platform.secrets.AesGcm;
import io.annals.platform.secrets.MasterKey;
import io.annals.platform.secrets.SecretsDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores the keys of persons in {@code secrets.person_key}, encrypted under the master
 * key. Every process caches keys for {@link #FORGOTTEN_AFTER}, so other processes can
 * read the data of a person for that long after this process erased it.
 */
public final class PostgresPersonKeys implements PersonKeys {

    /** How long other processes may keep an erased person's key in memory. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private static final int CACHE_SIZE = 100_000;

    /**
     * Keys are read in pages in order of creation, because a replay needs them in about
     * that order.
     */
    private static final int PAGE = 256;

    private static final String CREATE = """
            with made as (
                insert into secrets.person_key (person_id, wrapped_key) values (?, ?)
                on conflict (person_id) do nothing
                returning wrapped_key
            )
            select wrapped_key from made
            union all
            select wrapped_key from secrets.person_key where person_id = ?
            """;

    /**
     * Commits without waiting for the disk. The event that needs the key is committed
     * later to the same write-ahead log, which flushes this commit too.
     */
    private static final String CREATE_AHEAD_OF_EVENT = """
            with relaxed as (
                select set_config('synchronous_commit', 'off', true)
            ), made as (
                insert into secrets.person_key (person_id, wrapped_key) select ?, ? from relaxed
                on conflict (person_id) do nothing
                returning wrapped_key
            )
            select wrapped_key from made
            union all
            select wrapped_key from secrets.person_key where person_id = ?
            """;

    private static final SecureRandom random = new SecureRandom();

    private final Cache<UUID, CachedKey> entries = Caffeine.newBuilder()
        .maximumSize(CACHE_SIZE)
        .expireAfterWrite(FORGOTTEN_AFTER)
        .build();

    private final DataSource dataSource;

    private final JdbcClient jdbc;

    private final SecretKey wrappingKey;

    private final String create;

    /**
     * @param sameDatabaseAsEvents whether events are stored in the same Postgres server,
     * so that a new key need not be flushed to disk before the event that uses it
     */
    public PostgresPersonKeys(SecretsDatabase secrets, boolean sameDatabaseAsEvents) {
        this.dataSource = secrets.dataSource();
        this.jdbc = JdbcClient.create(this.dataSource);
        this.wrappingKey = secrets.masterKey().derive("person-keys");
        this.create = sameDatabaseAsEvents ? CREATE_AHEAD_OF_EVENT : CREATE;
    }

    /** A cache entry for a person. */
    private sealed interface CachedKey {

        record Known(SecretKey key) implements CachedKey {
        }

        record Erased() implements CachedKey {
        }

    }

    @Override
    public SecretKey keyOf(UUID personId) {
        CachedKey entry = this.entries.getIfPresent(personId);
        return switch ((entry != null) ? entry : cache(personId, create(personId))) {
            case CachedKey.Known known -> known.key();
            case CachedKey.Erased erased -> throw Refusal.rule("person-erased",
                    "The person was erased, so no personal data can be recorded about them.");
        };
    }

    @Override
    public Optional<SecretKey> existing(UUID personId) {
        CachedKey entry = this.entries.getIfPresent(personId);
        if (entry == null) {
            entry = loadPageOf(personId);
        }
        return (entry instanceof CachedKey.Known known) ? Optional.of(known.key()) : Optional.empty();
    }

    @Override
    public void preload(Collection<UUID> personIds) {
        List<UUID> missing = personIds.stream()
            .distinct()
            .filter((person) -> this.entries.getIfPresent(person) == null)
            .toList();
        if (!missing.isEmpty()) {
            this.jdbc.sql("select person_id, wrapped_key from secrets.person_key where person_id = any(?)")
                .param(missing.toArray(UUID[]::new))
                .query((row, number) -> cache(row))
                .list();
        }
    }

    @Override
    public void erase(UUID personId) {
        this.jdbc.sql("""
                insert into secrets.person_key as known (person_id, erased_at) values (?, now())
                on conflict (person_id) do update set wrapped_key = null, erased_at = now()
                where known.erased_at is null
                """).param(personId).update();
        this.entries.put(personId, new CachedKey.Erased());
    }

    /**
     * Loads the person's key together with those created next. A missing key is not
     * cached, because another process may create it at any moment.
     */
    private @Nullable CachedKey loadPageOf(UUID personId) {
        List<CachedKey> page = this.jdbc.sql("""
                select person_id, wrapped_key from secrets.person_key
                where ordinal >= (select ordinal from secrets.person_key where person_id = ?)
                order by ordinal limit ?
                """).param(personId).param(PAGE).query((row, number) -> cache(row)).list();
        return page.isEmpty() ? null : page.getFirst();
    }

    private CachedKey cache(ResultSet row) throws SQLException {
        UUID personId = row.getObject(1, UUID.class);
        CachedKey known = this.entries.getIfPresent(personId);
        return (known != null) ? known : cache(personId, entry(personId, row.getBytes(2)));
    }

    /** Keeps an existing entry, so that a concurrent erasure is not undone. */
    private CachedKey cache(UUID personId, CachedKey entry) {
        CachedKey present = this.entries.asMap().putIfAbsent(personId, entry);
        return (present != null) ? present : entry;
    }

    /**
     * Uses a separate connection: if the key were created in a transaction that is rolled
     * back, values encrypted with the cached key could never be decrypted.
     */
    private CachedKey create(UUID personId) {
        byte[] key = new byte[MasterKey.BYTES];
        random.nextBytes(key);
        byte[] wrapped = AesGcm.encrypt(this.wrappingKey, bytes(personId), key);
        try (Connection connection = this.dataSource.getConnection()) {
            connection.setAutoCommit(true);
            try (PreparedStatement statement = connection.prepareStatement(this.create)) {
                statement.setObject(1, personId);
                statement.setBytes(2, wrapped);
                statement.setObject(3, personId);
                return created(personId, statement);
            }
        }
        catch (SQLException ex) {
            throw new DataAccessResourceFailureException("The key of a person could not be created", ex);
        }
    }

    private CachedKey created(UUID personId, PreparedStatement statement) throws SQLException {
        while (true) {
            try (ResultSet rows = statement.executeQuery()) {
                // No row: another process created the key after this statement started.
                if (rows.next()) {
                    return entry(personId, rows.getBytes(1));
                }
            }
        }
    }

    private CachedKey entry(UUID personId, byte @Nullable [] wrapped) {
        return (wrapped != null)
                ? new CachedKey.Known(
                        new SecretKeySpec(AesGcm.decrypt(this.wrappingKey, bytes(personId), wrapped), "AES"))
                : new CachedKey.Erased();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    }

}
