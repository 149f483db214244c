package io.annals.api;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

    @Test
    void a_time_in_a_sentence_ends_with_the_seconds() {
        assertThat(Times.text(Instant.parse("2026-01-31T12:00:00.123456789Z"))).isEqualTo("2026-01-31T12:00:00Z");
    }

}
