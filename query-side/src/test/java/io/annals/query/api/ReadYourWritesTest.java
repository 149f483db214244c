package io.annals.query.api;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.annals.api.Refusal;
import io.annals.api.Versioned;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadYourWritesTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void the_view_is_read_until_it_has_the_version() {
        ReadYourWrites patience = new ReadYourWrites(Duration.ofMinutes(1));
        View view = patience.await(3L, () -> seen(new View(this.looks.get())));
        assertThat(view.version()).isEqualTo(3);
        assertThat(this.looks).hasValue(4);
    }

    @Test
    void a_missing_view_may_still_appear() {
        ReadYourWrites patience = new ReadYourWrites(Duration.ofMinutes(1));
        assertThat(patience.await(0L, () -> {
            if (this.looks.incrementAndGet() < 3) {
                throw Refusal.notFound("view");
            }
            return new View(0);
        })).isEqualTo(new View(0));
    }

    @Test
    void waiting_ends_after_the_limit() {
        ReadYourWrites patience = new ReadYourWrites(Duration.ofMillis(100));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> patience.await(1L, () -> seen(new View(0))))
            .extracting(Refusal::code)
            .isEqualTo("projection-behind");
        assertThat(this.looks).hasValueBetween(2, 10);
    }

    @Test
    void every_other_refusal_is_final() {
        ReadYourWrites patience = new ReadYourWrites(Duration.ofMinutes(1));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> patience.await(1L, () -> {
            this.looks.incrementAndGet();
            throw Refusal.invalid("bad", "Bad.");
        })).extracting(Refusal::code).isEqualTo("bad");
        assertThat(this.looks).hasValue(1);
    }

    @Test
    void without_a_version_the_view_is_read_once() {
        ReadYourWrites patience = new ReadYourWrites(Duration.ofMinutes(1));
        assertThat(patience.await(null, () -> seen(new View(0)))).isEqualTo(new View(0));
        assertThat(this.looks).hasValue(1);
    }

    private View seen(View view) {
        this.looks.incrementAndGet();
        return view;
    }

    record View(long version) implements Versioned {
    }

}
