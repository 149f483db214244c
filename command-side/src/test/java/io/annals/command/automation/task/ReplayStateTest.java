package io.annals.command.automation.task;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayStateTest {

    private static final long HEAD = 100_000;

    private final AtomicLong position = new AtomicLong();

    private final ReplayState replaying = new ReplayState(this.position::get, () -> HEAD);

    @Test
    void a_projection_far_behind_that_makes_progress_is_replaying() {
        assertThat(this.replaying.getAsBoolean()).isTrue();
        this.position.set(HEAD / 2);
        assertThat(this.replaying.getAsBoolean()).isTrue();
    }

    @Test
    void a_projection_far_behind_without_progress_is_not() {
        this.replaying.getAsBoolean();
        assertThat(this.replaying.getAsBoolean()).isFalse();
    }

    @Test
    void a_projection_that_is_almost_up_to_date_is_not() {
        this.position.set(HEAD - ReplayState.FAR_BEHIND);
        assertThat(this.replaying.getAsBoolean()).isFalse();
    }

}
