package io.annals.platform.secrets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.platform.secrets.RefreshTokens.Issued;
import io.annals.platform.testing.SettableClock;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshTokensTest {

    private static final UUID TENANT = Ids.next();

    private static final HikariDataSource database = TestPostgres.freshDatabase();

    private static final SecretsDatabase secrets = TestSecrets.in(database);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));

    private final RefreshTokens tokens = new RefreshTokens(secrets, Duration.ofDays(14), this.clock);

    private final UUID user = Ids.next();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_token_is_exchanged_for_the_next_one_of_the_session() {
        Issued first = this.tokens.open(TENANT, this.user);
        Issued second = this.tokens.rotate(first.token()).orElseThrow();
        Issued third = this.tokens.rotate(second.token()).orElseThrow();

        assertThat(second.session()).isEqualTo(first.session()).isEqualTo(third.session());
        assertThat(List.of(first.token(), second.token(), third.token())).doesNotHaveDuplicates();
        assertThat(first.session().tenantId()).isEqualTo(TENANT);
        assertThat(first.session().userId()).isEqualTo(this.user);
    }

    @Test
    void using_a_token_twice_ends_the_session() {
        Issued first = this.tokens.open(TENANT, this.user);
        Issued second = this.tokens.rotate(first.token()).orElseThrow();

        assertThat(this.tokens.rotate(first.token())).isEmpty();
        assertThat(this.tokens.rotate(second.token())).isEmpty();
    }

    @Test
    void ending_a_session_keeps_the_other_sessions_of_the_user() {
        Issued one = this.tokens.open(TENANT, this.user);
        Issued other = this.tokens.open(TENANT, this.user);
        this.tokens.revoke(one.token());

        assertThat(this.tokens.rotate(one.token())).isEmpty();
        assertThat(this.tokens.rotate(other.token())).isPresent();
    }

    @Test
    void revoking_an_old_token_ends_the_session() {
        Issued first = this.tokens.open(TENANT, this.user);
        Issued second = this.tokens.rotate(first.token()).orElseThrow();
        this.tokens.revoke(first.token());

        assertThat(this.tokens.rotate(second.token())).isEmpty();
    }

    @Test
    void each_token_has_the_full_lifetime() {
        Issued first = this.tokens.open(TENANT, this.user);
        this.clock.advance(Duration.ofDays(13));
        Issued second = this.tokens.rotate(first.token()).orElseThrow();
        this.clock.advance(Duration.ofDays(13));
        Issued third = this.tokens.rotate(second.token()).orElseThrow();
        this.clock.advance(Duration.ofDays(14));

        assertThat(this.tokens.rotate(third.token())).isEmpty();
    }

    @Test
    void an_unknown_token_is_rejected() {
        assertThat(this.tokens.rotate("unknown")).isEmpty();
        this.tokens.revoke("unknown");
    }

    @Test
    void concurrent_uses_of_a_token_succeed_at_most_once_and_end_the_session() throws Exception {
        Issued first = this.tokens.open(TENANT, this.user);
        Callable<Optional<Issued>> use = () -> this.tokens.rotate(first.token());
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Issued> successors = clients.invokeAll(List.of(use, use, use, use, use, use, use, use))
                .stream()
                .map(Future::resultNow)
                .flatMap(Optional::stream)
                .toList();

            assertThat(successors).hasSize(1);
            assertThat(this.tokens.rotate(successors.getFirst().token())).isEmpty();
        }
    }

    @Test
    void only_hashes_are_stored() {
        String token = this.tokens.open(TENANT, this.user).token();

        assertThat(JdbcClient.create(database)
            .sql("select row_to_json(t)::text from secrets.refresh_token t where user_id = ?")
            .param(this.user)
            .query(String.class)
            .single()).doesNotContain(token);
    }

    @Test
    void the_next_login_deletes_expired_tokens() {
        this.tokens.open(TENANT, this.user);
        this.clock.advance(Duration.ofDays(15));
        this.tokens.open(TENANT, this.user);

        assertThat(JdbcClient.create(database)
            .sql("select count(*) from secrets.refresh_token where user_id = ?")
            .param(this.user)
            .query(Long.class)
            .single()).isEqualTo(1);
    }

}
