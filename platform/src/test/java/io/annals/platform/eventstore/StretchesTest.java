package io.annals.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.annals.platform.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

/** Times are translated into positions, correctly and without reading all events. */
class StretchesTest extends PostgresFixture {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration STEP = Duration.ofSeconds(1);

    /** The maximum error of a recording time. */
    private final Random clocks = new Random(42);

    /**
     * @param disorder the difference between the clocks of processes, in seconds
     */
    @ParameterizedTest
    @ValueSource(ints = { 0, 100, 10_000 })
    void no_event_of_a_period_is_outside_of_its_positions(int disorder) {
        record(3_456, disorder);
        for (int i = -1; i < 36; i++) {
            Instant moment = START.plus(STEP.multipliedBy(100L * i));
            long from = position("position_from", moment);
            long until = position("position_until", moment);
            assertThat(count("position < ? and recorded_at >= cast(? as timestamptz)", from, moment)).isZero();
            assertThat(count("position > ? and recorded_at < cast(? as timestamptz)", until, moment)).isZero();
        }
    }

    @Test
    void where_clocks_agree_the_positions_are_near() {
        record(3_456, 0);
        Instant moment = START.plus(STEP.multipliedBy(1_500));
        assertThat(position("position_from", moment)).isEqualTo(1_001);
        assertThat(position("position_until", moment)).isEqualTo(2_000);
        Instant recent = START.plus(STEP.multipliedBy(3_400));
        assertThat(position("position_from", recent)).isEqualTo(3_001);
        assertThat(position("position_until", recent)).isEqualTo(3_399);
    }

    @Test
    void every_complete_thousand_is_written_down_once() {
        assertThat(stretches()).isEmpty();
        record(999, 0);
        assertThat(stretches()).isEmpty();
        record(1, 0);
        assertThat(stretches()).containsExactly("1-1000");
        record(2_500, 0);
        assertThat(stretches()).containsExactly("1-1000", "1001-2000", "2001-3000");
    }

    @Test
    void an_empty_store_has_no_positions() {
        assertThat(position("position_from", START)).isOne();
        assertThat(position("position_until", START)).isZero();
    }

    @Test
    void a_reader_starts_at_a_time_in_the_midst_of_the_history() {
        record(3_456, 0);
        assertThat(engine().createTokenAt(START.plus(STEP.multipliedBy(2_345))))
            .isEqualTo(new GlobalSequenceTrackingToken(2_344));
    }

    /** Appends one event per second, subject to the clocks' errors. */
    private void record(int events, int disorder) {
        long head = positions().size();
        UUID aggregate = UUID.randomUUID();
        List<EventMessage<?>> all = IntStream.range(0, events).<EventMessage<?>>mapToObj((number) -> {
            long wrong = (disorder > 0) ? this.clocks.nextLong(-disorder, disorder) : 0;
            Instant at = START.plus(STEP.multipliedBy(head + number + 1)).plusSeconds(wrong);
            return new GenericDomainEventMessage<>("Note", aggregate.toString(), number,
                    note(aggregate, number).getPayload(), Map.of(), UUID.randomUUID().toString(), at);
        }).toList();
        for (int next = 0; next < events; next += 300) {
            engine().appendEvents(all.subList(next, Math.min(events, next + 300)));
        }
    }

    private long position(String function, Instant moment) {
        return sql().sql("select events.%s(cast(? as timestamptz))".formatted(function))
            .param(moment.toString())
            .query(Long.class)
            .single();
    }

    private long count(String condition, long position, Instant moment) {
        return sql().sql("select count(*) from events.event where " + condition)
            .param(position)
            .param(moment.toString())
            .query(Long.class)
            .single();
    }

    private List<String> stretches() {
        return sql().sql("select first_position || '-' || last_position from events.stretch order by first_position")
            .query(String.class)
            .list();
    }

}
