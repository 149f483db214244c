package io.annals.standalone.embedded;

import java.time.Duration;

import io.annals.api.Ids;
import io.annals.standalone.RunningAnnals;
import io.annals.standalone.RunningAnnals.ApiResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StoppedMongoTest {

    private static final String READINESS = "/actuator/health/readiness";

    @Test
    void while_mongodb_is_down_documents_are_unavailable_and_the_process_is_not_ready() {
        try (RunningAnnals annals = RunningAnnals.start("--annals.bootstrap.email=root@annals.example",
                "--annals.bootstrap.password=first-password")) {
            String token = annals.post("/auth/login", "", """
                    {"tenant":"platform","email":"root@annals.example","password":"first-password"}""")
                .json()
                .path("accessToken")
                .textValue();
            String document = "/queries/courses/" + Ids.next() + "/outline";
            assertThat(annals.get(document, token).status()).isEqualTo(404);
            annals.bean(EmbeddedStores.class).mongo().close();
            long start = System.nanoTime();
            ApiResponse response = annals.get(document, token);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.header("Retry-After")).isNotEmpty();
            assertThat(response.json().path("code").textValue()).isEqualTo("unavailable");
            await().atMost(Duration.ofSeconds(15)).until(() -> annals.get(READINESS, "").status() == 503);
            assertThat(annals.get("/actuator/health/liveness", "").status()).isEqualTo(200);
        }
    }

}
