package io.annals.projection.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.platform.testing.TestMongo;
import io.annals.projection.catalog.CourseCatalogProjector;
import io.annals.projection.dashboard.LearnerDashboardsProjector;
import io.annals.projection.gradebook.GradebookProjectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTest {

    private static final UUID TENANT = new UUID(7, 1);

    private static final UUID OTHER_TENANT = new UUID(7, 2);

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine(1);

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void a_replay_gives_the_same_documents_as_life_did(long seed) {
        try (Running running = running(1000)) {
            live(running, history(seed), new Random(seed));
            Map<String, Map<String, Document>> live = documents(running);
            for (DocumentProjector projector : projectors()) {
                running.replay(projector.name());
            }
            running.caughtUp();
            assertThat(documents(running)).isEqualTo(live);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void a_replay_in_bulk_gives_the_same_documents(long seed) {
        Random random = new Random(seed);
        List<DomainEventMessage<DomainEvent>> history = history(seed);
        try (Running running = running(1000)) {
            live(running, history, random);
            Map<String, Map<String, Document>> live = documents(running);
            for (DocumentProjector projector : projectors()) {
                running.replayInBulk(projector.name(), history.size(), true, random);
                running.replayInBulk(projector.name(), random.nextInt(history.size()), random.nextBoolean(), random);
            }
            running.caughtUp();
            assertThat(documents(running)).isEqualTo(live);
        }
    }

    @Test
    void batches_of_any_size_give_the_same_documents() {
        Map<String, Map<String, Document>> live;
        try (Running running = running(1000)) {
            live(running, history(4), new Random(4));
            live = documents(running);
        }
        try (Running other = running(7).caughtUp()) {
            assertThat(documents(other)).isEqualTo(live);
        }
    }

    @Test
    void every_document_belongs_to_the_tenant_of_its_events() {
        try (Running running = running(1000)) {
            live(running, history(5), new Random(5));
            documents(running).values()
                .forEach(
                        (documents) -> assertThat(documents.values()).extracting((document) -> document.get("tenantId"))
                            .contains(TENANT.toString(), OTHER_TENANT.toString())
                            .doesNotContainNull());
        }
    }

    private Running running(int batchSize) {
        return Running.on(TestMongo.freshDatabase(), this.events, projectors(), batchSize);
    }

    private static List<DocumentProjector> projectors() {
        return List.of(CourseCatalogProjector.create(), LearnerDashboardsProjector.create(),
                GradebookProjectors.enrollments(), GradebookProjectors.results());
    }

    private static List<DomainEventMessage<DomainEvent>> history(long seed) {
        History history = new History();
        RandomHistory.happened(history, TENANT, seed, 3, 20);
        RandomHistory.happened(history, OTHER_TENANT, seed + 100, 2, 10);
        return history.published();
    }

    /** Publishes the history in pieces, as commands do. */
    private static void live(Running running, List<DomainEventMessage<DomainEvent>> history, Random random) {
        int from = 0;
        while (from < history.size()) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(100));
            running.publish(history.subList(from, to));
            from = to;
        }
        running.caughtUp();
    }

    private static Map<String, Map<String, Document>> documents(Running running) {
        Map<String, Map<String, Document>> documents = new HashMap<>();
        projectors().forEach((projector) -> {
            assertThat(running.deadLetters(projector.name()).size()).isZero();
            documents.put(projector.collection(), running.documents(projector.collection()));
        });
        return documents;
    }

}
