package io.annals.platform.secrets;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.platform.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordsTest {

    private static final UUID TENANT = Ids.next();

    private static HikariDataSource database;

    private static Passwords passwords;

    private static RefreshTokens refreshTokens;

    private final UUID user = Ids.next();

    @BeforeAll
    static void open() {
        database = TestPostgres.freshDatabase();
        SecretsDatabase secrets = TestSecrets.in(database);
        passwords = new Passwords(secrets, Clock.systemUTC());
        refreshTokens = new RefreshTokens(secrets, Duration.ofDays(1), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void only_the_password_that_was_set_matches() {
        passwords.set(TENANT, this.user, "correct horse");

        assertThat(passwords.matches(this.user, "correct horse")).isTrue();
        assertThat(passwords.matches(this.user, "correct horsf")).isFalse();
        assertThat(passwords.matches(this.user, "")).isFalse();
    }

    @Test
    void a_user_without_a_password_matches_nothing() {
        assertThat(passwords.matches(this.user, "anything")).isFalse();
        assertThatNoException().isThrownBy(() -> passwords.matchNobody("anything"));
    }

    @Test
    void a_new_password_replaces_the_old_one() {
        passwords.set(TENANT, this.user, "the old one");
        passwords.set(TENANT, this.user, "the new one");

        assertThat(passwords.matches(this.user, "the old one")).isFalse();
        assertThat(passwords.matches(this.user, "the new one")).isTrue();
    }

    @Test
    void a_new_password_ends_all_sessions() {
        String token = refreshTokens.open(TENANT, this.user).token();
        passwords.set(TENANT, this.user, "the new one");

        assertThat(refreshTokens.rotate(token)).isEmpty();
    }

    @Test
    void forgetting_a_password_ends_all_sessions() {
        passwords.set(TENANT, this.user, "correct horse");
        String token = refreshTokens.open(TENANT, this.user).token();
        passwords.forget(this.user);

        assertThat(passwords.matches(this.user, "correct horse")).isFalse();
        assertThat(refreshTokens.rotate(token)).isEmpty();
        assertThat(hash()).isNull();
    }

    @Test
    void the_hash_is_argon2id_with_19_mib_and_its_own_salt() {
        UUID other = Ids.next();
        passwords.set(TENANT, this.user, "correct horse");
        passwords.set(TENANT, other, "correct horse");

        assertThat(hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(JdbcClient.create(database)
            .sql("select count(distinct password_hash) from secrets.credential where user_id in (?, ?)")
            .param(this.user)
            .param(other)
            .query(Long.class)
            .single()).isEqualTo(2);
    }

    private @Nullable String hash() {
        return JdbcClient.create(database)
            .sql("select password_hash from secrets.credential where user_id = ?")
            .param(this.user)
            .query(String.class)
            .optional()
            .orElse(null);
    }

}
