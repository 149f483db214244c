package io.annals.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that sign and verify access tokens (ES256), shared by all processes that use
 * the database. A key signs for 90 days and verifies for another week.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {

    private static final Duration SIGNS = Duration.ofDays(90);

    private static final Duration VERIFIES = SIGNS.plusDays(7);

    /** How long a key that another process created may be unknown to this one. */
    private static final Duration RELOAD = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    private final SecretKey encryptionKey;

    private final Clock clock;

    private volatile @Nullable Signing signing;

    private volatile Verifying verifying = new Verifying(new JWKSet(), Instant.MIN);

    public SigningKeys(SecretsDatabase secrets, Clock clock) {
        this.jdbc = JdbcClient.create(secrets.dataSource());
        this.encryptionKey = secrets.masterKey().derive("signing-keys");
        this.clock = clock;
    }

    private record Signing(ECKey key, Instant createdAt) {
    }

    private record Verifying(JWKSet keys, Instant loadedAt) {
    }

    /** The current signing key, including the private part; created if there is none. */
    public ECKey current() {
        Signing known = this.signing;
        if (known == null || !signs(known)) {
            known = newest().filter(this::signs).orElseGet(this::create);
            this.signing = known;
        }
        return known.key();
    }

    /** The public keys that verify signatures. */
    public JWKSet published() {
        return load().keys();
    }

    /** The matching keys; read from the database again if no known key matches. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        List<JWK> found = selector.select(this.verifying.keys());
        if (found.isEmpty() && this.verifying.loadedAt().isBefore(this.clock.instant().minus(RELOAD))) {
            try {
                return selector.select(load().keys());
            }
            catch (DataAccessException ex) {
                throw new KeySourceException("The signing keys cannot be read", ex);
            }
        }
        return found;
    }

    private Verifying load() {
        Instant now = this.clock.instant();
        List<JWK> keys = this.jdbc.sql("select public_jwk from secrets.signing_key where created_at > ?")
            .param(at(now.minus(VERIFIES)))
            .query(String.class)
            .list()
            .stream()
            .<JWK>map(SigningKeys::parse)
            .toList();
        Verifying loaded = new Verifying(new JWKSet(keys), now);
        this.verifying = loaded;
        return loaded;
    }

    private boolean signs(Signing signing) {
        return signing.createdAt().plus(SIGNS).isAfter(this.clock.instant());
    }

    private Optional<Signing> newest() {
        return this.jdbc.sql("""
                select kid, sealed_private, created_at from secrets.signing_key
                order by created_at desc, kid limit 1
                """).query((row, number) -> {
            byte[] json = AesGcm.decrypt(this.encryptionKey, bytes(row.getString(1)), row.getBytes(2));
            return new Signing(parse(new String(json, StandardCharsets.UTF_8)),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        }).optional();
    }

    private Signing create() {
        Instant now = this.clock.instant();
        ECKey key = generate();
        this.jdbc.sql("delete from secrets.signing_key where created_at < ?").param(at(now.minus(VERIFIES))).update();
        this.jdbc
            .sql("insert into secrets.signing_key (kid, public_jwk, sealed_private, created_at) values (?, ?, ?, ?)")
            .param(key.getKeyID())
            .param(key.toPublicJWK().toJSONString())
            .param(AesGcm.encrypt(this.encryptionKey, bytes(key.getKeyID()), bytes(key.toJSONString())))
            .param(at(now))
            .update();
        return new Signing(key, now);
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyID(UUID.randomUUID().toString())
                .generate();
        }
        catch (JOSEException ex) {
            throw new IllegalStateException("This Java runtime cannot generate keys on the curve P-256", ex);
        }
    }

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        }
        catch (ParseException ex) {
            throw new IllegalStateException("A signing key in the database is damaged", ex);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

}
