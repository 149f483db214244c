package io.annals.projection.lms;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.projection.testing.Histories;
import io.annals.projection.testing.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables depend on the events alone, not on how they are delivered. */
class ReplayTest {

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void replaying_and_redelivering_give_what_was_there(long seed) {
        try (RunningLms lms = new RunningLms()) {
            List<DomainEvent> history = history(seed);
            Timeline timeline = new Timeline(lms.events(), RunningLms.TENANT, RunningLms.ACTOR);
            Random random = new Random(seed);
            // Batches of any size, so that every event stands in every place of a batch.
            for (int at = 0; at < history.size();) {
                int until = Math.min(history.size(), at + 1 + random.nextInt(60));
                timeline.record(history.subList(at, until));
                at = until;
                lms.catchUp();
            }
            Map<String, List<String>> live = lms.dump();
            assertThat(live).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

            lms.redeliver();
            assertThat(lms.dump()).isEqualTo(live);
            lms.replay();
            assertThat(lms.dump()).isEqualTo(live);
            lms.replayInBulk(history.size(), random);
            assertThat(lms.dump()).isEqualTo(live);
            lms.replayInBulk(random.nextInt(history.size()), random);
            assertThat(lms.dump()).isEqualTo(live);
            assertThat(lms.deadLetters().size()).isZero();
        }
    }

    private static List<DomainEvent> history(long seed) {
        List<DomainEvent> history = Histories.of(seed, UUID.randomUUID(), 60);
        assertThat(history.stream().map(DomainEvent::getClass).collect(Collectors.<Class<?>>toSet()))
            .as("every event there is")
            .containsAll(Events.all());
        return history;
    }

}
