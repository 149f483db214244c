package io.annals.command.attempt;

import io.annals.api.attempt.AttemptCommand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.ExpiryPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttemptClockTest {

    private static final Instant START = Instant.parse("2026-02-01T09:00:00Z");

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void the_deadline_is_start_and_duration_and_the_learners_extra_time() {
        assertThat(AttemptClock.deadline(START, version(60, null), 15)).isEqualTo(START.plusSeconds(75 * 60));
        assertThat(AttemptClock.deadline(START, version(null, null), 15)).isNull();
    }

    @Test
    void the_deadline_is_no_later_than_the_close() {
        assertThat(AttemptClock.deadline(START, version(60, NOON), 180)).isEqualTo(NOON);
        assertThat(AttemptClock.deadline(START, version(null, NOON), 0)).isEqualTo(NOON);
        assertThat(AttemptClock.extended(START, version(60, NOON), 10_080)).isEqualTo(NOON);
        assertThat(AttemptClock.extended(START, version(60, null), 5)).isEqualTo(START.plusSeconds(300));
    }

    @Test
    void closing_the_assessment_ends_the_time() {
        AttemptClock clock = AttemptClock.of(NOON, new AttemptConfiguration(version(60, null), START));
        assertThat(clock.deadline()).isEqualTo(START);
        assertThat(AttemptClock.of(START, new AttemptConfiguration(version(60, null), NOON)).deadline())
            .isEqualTo(START);
        assertThat(AttemptClock.of(null, new AttemptConfiguration(version(null, null), NOON)).deadline())
            .isEqualTo(NOON);
    }

    @Test
    void what_comes_at_the_deadline_is_late_and_after_the_tolerance_too_late() {
        AttemptClock clock = new AttemptClock(NOON, Duration.ZERO, null);
        assertThat(clock.requireTimeToAnswer(NOON.minusNanos(1))).isFalse();
        assertThat(clock.requireTimeToAnswer(NOON)).isTrue();
        assertThat(clock.requireTimeToAnswer(NOON.plus(AttemptCommand.TOLERANCE))).isTrue();
        assertThatThrownBy(() -> clock.requireTimeToAnswer(NOON.plus(AttemptCommand.TOLERANCE).plusNanos(1)))
            .isInstanceOf(Refusal.class);
    }

    @Test
    void a_grace_period_is_for_handing_in() {
        AttemptClock clock = new AttemptClock(NOON, Duration.ofSeconds(60), null);
        clock.requireTimeToSubmit(NOON.plusSeconds(65));
        assertThatThrownBy(() -> clock.requireTimeToSubmit(NOON.plusSeconds(66))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> clock.requireOver(NOON.plusSeconds(59))).isInstanceOf(Refusal.class);
        assertThat(clock.requireOver(NOON.plusSeconds(999))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_second_begun_is_a_second_late() {
        AttemptClock clock = new AttemptClock(null, Duration.ZERO, NOON);
        assertThat(clock.secondsLate(NOON)).isZero();
        assertThat(clock.secondsLate(NOON.minusSeconds(9))).isZero();
        assertThat(clock.secondsLate(NOON.plusNanos(1))).isOne();
        assertThat(clock.secondsLate(NOON.plusSeconds(7))).isEqualTo(7);
        assertThat(new AttemptClock(null, Duration.ZERO, null).secondsLate(NOON)).isZero();
    }

    private static AssessmentVersion version(@Nullable Integer minutes, @Nullable Instant closesAt) {
        return new AssessmentVersion(1, 10, null, minutes, null, null, null,
                Quiz.settings(ExpiryPolicy.AUTO_SUBMIT, null, closesAt), List.of(), List.of());
    }

}
