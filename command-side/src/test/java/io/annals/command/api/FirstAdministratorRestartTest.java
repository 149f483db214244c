package io.annals.command.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.UUID;

import io.annals.command.auth.Identities;
import io.annals.platform.secrets.Passwords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

/** The administrator that the configuration names. */
class FirstAdministratorRestartTest extends HttpTest {

    @Autowired
    private ApplicationRunner firstAdministrator;

    @Autowired
    private Identities identities;

    @Autowired
    private Passwords passwords;

    @Test
    void a_start_that_was_interrupted_before_the_password_is_completed_by_the_next_one() throws Exception {
        this.passwords.forget(administrator());
        assertThat(login("first-password").code()).isEqualTo("login-failed");

        startAgain();

        assertThat(login("first-password").status()).isEqualTo(200);
    }

    @Test
    void a_changed_password_survives_a_restart() throws Exception {
        UUID tenant = this.identities.tenantByDomain("platform").orElseThrow();
        this.passwords.set(tenant, administrator(), "another-password");

        startAgain();

        assertThat(login("another-password").status()).isEqualTo(200);
    }

    private void startAgain() throws Exception {
        this.firstAdministrator.run(new DefaultApplicationArguments());
    }

    private UUID administrator() {
        Optional<UUID> tenant = this.identities.tenantByDomain("platform");
        return this.identities.userByEmail(tenant.orElseThrow(), FIRST_ADMINISTRATOR).orElseThrow();
    }

    private Reply login(String password) {
        return send(anonymous("/auth/login").header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
                {"tenant":"platform","email":"%s","password":"%s"}""".formatted(FIRST_ADMINISTRATOR, password))));
    }

}
