package io.annals.command.automation;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayStateTest {

    private static final long HEAD = 100_000;

    private final AtomicLong position = new AtomicLong();

    private final ReplayState rebuilding = new ReplayState(this.position::get, () -> HEAD);

    @Test
    void who_is_far_behind_and_moves_is_waited_for() {
        assertThat(this.rebuilding.getAsBoolean()).isTrue();
        this.position.set(HEAD / 2);
        assertThat(this.rebuilding.getAsBoolean()).isTrue();
    }

    @Test
    void who_is_far_behind_and_stands_still_is_not() {
        this.rebuilding.getAsBoolean();
        assertThat(this.rebuilding.getAsBoolean()).isFalse();
    }

    @Test
    void who_is_up_to_date_in_a_moment_is_not() {
        this.position.set(HEAD - ReplayState.FAR_BEHIND);
        assertThat(this.rebuilding.getAsBoolean()).isFalse();
    }

}
