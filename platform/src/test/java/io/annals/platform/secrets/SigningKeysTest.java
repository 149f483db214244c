package io.annals.platform.secrets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.testing.SettableClock;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));

    private HikariDataSource database;

    private SecretsDatabase secrets;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        this.secrets = TestSecrets.in(this.database);
    }

    @AfterEach
    void close() {
        this.database.close();
    }

    @Test
    void all_processes_sign_with_the_same_key() {
        JWK made = process().current();

        assertThat(process().current()).isEqualTo(made);
        assertThat(made.isPrivate()).isTrue();
    }

    @Test
    void a_process_verifies_with_a_key_that_another_created_later() throws KeySourceException {
        SigningKeys verifier = process();
        assertThat(verifier.published().getKeys()).isEmpty();
        JWK made = process().current();
        this.clock.advance(Duration.ofSeconds(6));

        assertThat(select(verifier, made)).containsExactly(made.toPublicJWK());
    }

    @Test
    void unknown_keys_do_not_query_the_database_each_time() throws KeySourceException {
        SigningKeys verifier = process();
        verifier.published();
        JWK made = process().current();

        assertThat(select(verifier, made)).isEmpty();
    }

    @Test
    void private_keys_are_not_published_and_stored_encrypted() {
        JWK made = process().current();

        assertThat(process().published().toString(false)).doesNotContain("\"d\"");
        assertThat(JdbcClient.create(this.database)
            .sql("select row_to_json(k)::text from secrets.signing_key k")
            .query(String.class)
            .single()).doesNotContain(made.toECKey().getD().toString());
    }

    @Test
    void a_key_signs_for_90_days_and_verifies_for_a_week_more() throws KeySourceException {
        SigningKeys keys = process();
        JWK first = keys.current();
        this.clock.advance(Duration.ofDays(91));
        JWK second = keys.current();

        assertThat(second).isNotEqualTo(first);
        assertThat(keys.published().getKeys()).containsExactlyInAnyOrder(first.toPublicJWK(), second.toPublicJWK());
        this.clock.advance(Duration.ofDays(7));
        assertThat(process().published().getKeys()).containsExactly(second.toPublicJWK());
        assertThat(select(process(), first)).isEmpty();
    }

    private SigningKeys process() {
        return new SigningKeys(this.secrets, this.clock);
    }

    private static List<JWK> select(SigningKeys keys, JWK wanted) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(wanted.getKeyID()).build()), null);
    }

}
