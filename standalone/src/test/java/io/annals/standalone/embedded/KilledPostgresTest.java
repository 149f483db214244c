package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.annals.standalone.RunningAnnals;
import io.annals.standalone.RunningAnnals.ApiResponse;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

class KilledPostgresTest {

    private static final Duration BACK = Duration.ofSeconds(10);

    @Test
    void while_postgres_is_down_requests_are_unavailable_and_then_answered_again() {
        try (RunningAnnals annals = RunningAnnals.start("--annals.bootstrap.email=root@annals.example",
                "--annals.bootstrap.password=first-password")) {
            assertThat(login(annals).status()).isEqualTo(200);
            long start = System.nanoTime();
            ProcessHandle.of(postmaster(annals)).orElseThrow().destroyForcibly();
            List<ApiResponse> responses = new ArrayList<>();
            do {
                long sent = System.nanoTime();
                assertThat(annals.get("/actuator/health/readiness", "").status()).isIn(200, 503);
                assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofMillis(2500));
                responses.add(login(annals));
            }
            while (responses.getLast().status() != 200 && System.nanoTime() - start < BACK.toNanos());
            assertThat(responses.getLast().status()).isEqualTo(200);
            assertThat(responses.subList(0, responses.size() - 1)).allSatisfy((response) -> {
                assertThat(response.status()).isEqualTo(503);
                assertThat(response.header("Retry-After")).isNotEmpty();
                assertThat(response.json().path("code").textValue()).isEqualTo("unavailable");
            });
            assertThat(annals.get("/actuator/health/liveness", "").status()).isEqualTo(200);
        }
    }

    private static ApiResponse login(RunningAnnals annals) {
        ApiResponse response = annals.post("/auth/login", "", """
                {"tenant":"platform","email":"root@annals.example","password":"first-password"}""");
        assertThat(response.body()).isNotEmpty();
        return response;
    }

    private static long postmaster(RunningAnnals annals) {
        Path data = Path.of(annals.bean(Environment.class).getRequiredProperty("annals.embedded.data"));
        return PostmasterFile.in(data.resolve("postgres")).orElseThrow().pid();
    }

}
