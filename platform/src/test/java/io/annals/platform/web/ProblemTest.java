package io.annals.platform.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({ "malformed-json, Malformed JSON", "id-taken, ID taken", "malformed-utf8, Malformed UTF-8",
            "malformed-if-match, Malformed If-Match", "malformed-idempotency-key, Malformed idempotency key",
            "invalid, Invalid" })
    void the_title_is_the_code_as_text(String code, String title) {
        assertThat(Problem.of(HttpStatus.BAD_REQUEST, code, "").title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({ "PT0S, 1", "PT0.2S, 1", "PT1S, 1", "PT1.001S, 2", "PT59.5S, 60" })
    void the_time_to_wait_is_rounded_up_to_seconds(Duration delay, long seconds) {
        assertThat(Problem.of(HttpStatus.CONFLICT, "conflict", "").retryAfter(delay).retryAfter()).isEqualTo(seconds);
    }

    @Test
    void an_unavailable_service_may_be_asked_again_soon() {
        assertThat(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "").retryAfter()).isEqualTo(1);
        assertThat(Problem.of(HttpStatus.CONFLICT, "conflict", "").retryAfter()).isNull();
    }

}
