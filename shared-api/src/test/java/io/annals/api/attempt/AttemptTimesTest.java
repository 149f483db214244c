package io.annals.api.attempt;

import java.time.Duration;
import java.time.Instant;

import io.annals.api.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AttemptTimesTest {

    private static final Instant START = Instant.parse("2026-02-01T09:00:00Z");

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void the_deadline_is_start_plus_time_limit_plus_extra_time() {
        assertThat(AttemptTimes.deadline(START, 60, 15, null)).isEqualTo(START.plusSeconds(75 * 60));
        assertThat(AttemptTimes.deadline(START, null, 15, null)).isNull();
    }

    @Test
    void the_deadline_is_no_later_than_the_closing() {
        assertThat(AttemptTimes.deadline(START, 60, 180, NOON)).isEqualTo(NOON);
        assertThat(AttemptTimes.deadline(START, null, 0, NOON)).isEqualTo(NOON);
        assertThat(AttemptTimes.extended(START, 10_080, NOON)).isEqualTo(NOON);
        assertThat(AttemptTimes.extended(START, 5, null)).isEqualTo(START.plusSeconds(300));
    }

    @Test
    void closing_the_assessment_ends_the_time() {
        assertThat(AttemptTimes.of(NOON, START, Duration.ZERO).answerUntil()).isEqualTo(START);
        assertThat(AttemptTimes.of(START, NOON, Duration.ZERO).answerUntil()).isEqualTo(START);
        assertThat(AttemptTimes.of(null, NOON, Duration.ZERO).answerUntil()).isEqualTo(NOON);
    }

    @Test
    void an_answer_at_the_deadline_is_late_and_one_after_the_tolerance_too_late() {
        AttemptTimes times = AttemptTimes.of(NOON, null, Duration.ZERO);
        assertThat(times.requireTimeToAnswer(NOON.minusNanos(1))).isFalse();
        assertThat(times.requireTimeToAnswer(NOON)).isTrue();
        assertThat(times.requireTimeToAnswer(NOON.plus(AttemptTimes.TOLERANCE))).isTrue();
        assertThatThrownBy(() -> times.requireTimeToAnswer(NOON.plus(AttemptTimes.TOLERANCE).plusNanos(1)))
            .isInstanceOf(Refusal.class);
    }

    @Test
    void the_grace_period_is_only_for_submitting() {
        AttemptTimes times = AttemptTimes.of(NOON, null, Duration.ofSeconds(60));
        assertThatThrownBy(() -> times.requireTimeToAnswer(NOON.plusSeconds(6))).isInstanceOf(Refusal.class);
        times.requireTimeToSubmit(NOON.plusSeconds(65));
        assertThatThrownBy(() -> times.requireTimeToSubmit(NOON.plusSeconds(66))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> times.requireOver(NOON.plusSeconds(59))).isInstanceOf(Refusal.class);
        assertThat(times.requireOver(NOON.plusSeconds(999))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void the_platform_expires_an_attempt_when_nothing_can_arrive_any_more() {
        assertThat(AttemptTimes.expiresAt(NOON, Duration.ofSeconds(60))).isEqualTo(NOON.plusSeconds(65));
    }

    @Test
    void seconds_late_are_rounded_up() {
        assertThat(AttemptTimes.secondsLate(NOON, NOON)).isZero();
        assertThat(AttemptTimes.secondsLate(NOON, NOON.minusSeconds(9))).isZero();
        assertThat(AttemptTimes.secondsLate(NOON, NOON.plusNanos(1))).isOne();
        assertThat(AttemptTimes.secondsLate(NOON, NOON.plusSeconds(7))).isEqualTo(7);
        assertThat(AttemptTimes.secondsLate(null, NOON)).isZero();
    }

    @Test
    void seconds_left_are_never_negative() {
        AttemptTimes times = AttemptTimes.of(NOON, null, Duration.ZERO);
        assertThat(times.secondsLeft(START)).isEqualTo(3 * 3600);
        assertThat(times.secondsLeft(NOON.plusSeconds(1))).isZero();
        assertThat(AttemptTimes.of(null, null, Duration.ZERO).secondsLeft(START)).isNull();
    }

}
