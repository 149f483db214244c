package io.annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstAdministratorLoginTest {

    @Test
    void the_configured_first_administrator_can_log_in_and_create_a_tenant() {
        try (RunningAnnals annals = RunningAnnals.start("--annals.bootstrap.email=root@annals.example",
                "--annals.bootstrap.password=first-password")) {
            String token = annals.post("/auth/login", "", """
                    {"tenant":"platform","email":"root@annals.example","password":"first-password"}""")
                .json()
                .path("accessToken")
                .textValue();
            assertThat(annals.post("/commands/create-tenant", token, """
                    {"name":"Example","primaryDomain":"example"}""").status()).isEqualTo(201);
        }
    }

}
