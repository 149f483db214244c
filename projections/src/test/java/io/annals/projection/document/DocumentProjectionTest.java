package io.annals.projection.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.organization.OrganizationEvent.OrganizationCreated;
import io.annals.api.organization.OrganizationEvent.OrganizationRenamed;
import io.annals.platform.testing.TestMongo;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentProjectionTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final UUID TENANT = Ids.next();

    private static final UUID ARTS = Ids.next();

    private static final UUID LETTERS = Ids.next();

    private final MongoDatabase database = TestMongo.freshDatabase();

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine(1);

    private final Ledger ledger = new Ledger();

    private final History history = new History();

    private int published;

    @Test
    void events_reach_their_documents() {
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), created(LETTERS, "l"), renamed(ARTS, "b"));
            assertThat(names(running, ARTS)).containsExactly("a", "b");
            assertThat(running.documents(Ledger.NAME).get(LETTERS.toString()))
                .containsEntry("tenantId", TENANT.toString())
                .containsEntry("position", 2L);
        }
    }

    @Test
    void events_that_come_again_change_nothing() {
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), renamed(ARTS, "b"));
        }
        tokens("$set", new Document("token", null).append("tokenType", null).append("position", 0L));
        try (Running running = start().caughtUp()) {
            assertThat(names(running, ARTS)).containsExactly("a", "b");
        }
    }

    @Test
    void a_poisoned_event_is_put_aside_alone() {
        this.ledger.refuse("bad");
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), created(LETTERS, "l"), renamed(ARTS, "bad"), renamed(LETTERS, "m"));
            assertThat(names(running, ARTS)).containsExactly("a");
            assertThat(names(running, LETTERS)).containsExactly("l", "m");
            assertThat(running.deadLetters(Ledger.NAME).size()).isOne();
            assertThat(onlyDeadLetter()).containsEntry("event", "OrganizationRenamed")
                .containsEntry("sequence", ARTS.toString())
                .containsEntry("position", 3L);
            assertThat(onlyDeadLetter().toString()).doesNotContain("bad");
        }
    }

    @Test
    void later_events_of_the_same_document_wait_behind_it() {
        this.ledger.refuse("bad");
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), renamed(ARTS, "bad"), renamed(ARTS, "c"));
            publish(running, renamed(ARTS, "d"));
            assertThat(names(running, ARTS)).containsExactly("a");
            assertThat(running.deadLetters(Ledger.NAME).size()).isEqualTo(3);
        }
    }

    @Test
    void a_retry_applies_all_that_waited_in_order() {
        this.ledger.refuse("bad");
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), renamed(ARTS, "bad"), renamed(ARTS, "c"));
            assertThat(running.retrying(Ledger.NAME).processAny()).isFalse();
            assertThat(running.deadLetters(Ledger.NAME).size()).isEqualTo(2);
            this.ledger.refuseNothing();
            assertThat(running.retrying(Ledger.NAME).processAny()).isTrue();
            assertThat(names(running, ARTS)).containsExactly("a", "bad", "c");
            publish(running, renamed(ARTS, "d"));
            assertThat(names(running, ARTS)).containsExactly("a", "bad", "c", "d");
            assertThat(running.deadLetters(Ledger.NAME).size()).isZero();
        }
    }

    @Test
    void a_replay_begins_from_nothing() {
        this.ledger.refuse("bad");
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), renamed(ARTS, "bad"), renamed(ARTS, "c"));
            this.ledger.refuseNothing();
            running.replay(Ledger.NAME);
            awaitNames(running, ARTS, "a", "bad", "c");
            assertThat(running.deadLetters(Ledger.NAME).size()).isZero();
        }
    }

    @Test
    void a_database_emptied_while_running_is_filled_again() {
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), renamed(ARTS, "b"));
            this.database.drop();
            awaitNames(running, ARTS, "a", "b");
            publish(running, renamed(ARTS, "c"));
            assertThat(names(running, ARTS)).containsExactly("a", "b", "c");
            assertThat(running.deadLetters(Ledger.NAME).size()).isZero();
        }
    }

    @Test
    void a_database_emptied_between_two_runs_is_filled_again() {
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), renamed(ARTS, "b"));
        }
        this.database.drop();
        try (Running running = start().caughtUp()) {
            assertThat(names(running, ARTS)).containsExactly("a", "b");
            assertThat(this.database.getCollection(Ledger.NAME).listIndexes().into(new ArrayList<>()))
                .extracting("name")
                .contains("tenant_ledger");
        }
    }

    @Test
    void a_collection_dropped_alone_is_filled_again_by_the_next_event() {
        try (Running running = start()) {
            publish(running, created(ARTS, "a"), created(LETTERS, "l"));
            this.database.getCollection(Ledger.NAME).drop();
            running.publish(next(renamed(ARTS, "b")));
            awaitNames(running, ARTS, "a", "b");
            awaitNames(running, LETTERS, "l");
            assertThat(running.deadLetters(Ledger.NAME).size()).isZero();
        }
    }

    @Test
    void documents_of_an_older_shape_are_built_anew() {
        try (Running running = start()) {
            publish(running, created(ARTS, "a"));
        }
        this.database.getCollection(Ledger.NAME)
            .updateOne(new Document(), new Document("$set", new Document("names", List.of("old"))));
        this.ledger.version(2);
        try (Running running = start().caughtUp()) {
            assertThat(names(running, ARTS)).containsExactly("a");
        }
    }

    @Test
    void what_another_process_wrote_meanwhile_is_not_overwritten() {
        try (Running running = start()) {
            publish(running, created(ARTS, "a"));
            this.ledger.beforeEach(this::anotherProcessWrites);
            publish(running, renamed(ARTS, "b"));
            assertThat(names(running, ARTS)).containsExactly("other");
        }
    }

    private void anotherProcessWrites() {
        this.ledger.beforeEach(() -> {
        });
        this.database.getCollection(Ledger.NAME)
            .updateOne(new Document("_id", ARTS.toString()),
                    new Document("$set", new Document("names", List.of("other")).append("position", 2L)));
    }

    private Running start() {
        return Running.on(this.database, this.events, this.ledger);
    }

    private void publish(Running running, DomainEvent... happened) {
        running.publish(next(happened));
        running.caughtUp();
    }

    private List<DomainEventMessage<DomainEvent>> next(DomainEvent... happened) {
        List<DomainEventMessage<DomainEvent>> all = this.history.happened(TENANT, happened).published();
        List<DomainEventMessage<DomainEvent>> next = all.subList(this.published, all.size());
        this.published = all.size();
        return next;
    }

    private void tokens(String operator, Document fields) {
        this.database.getCollection("projection_token").updateMany(new Document(), new Document(operator, fields));
    }

    private Document onlyDeadLetter() {
        List<Document> letters = this.database.getCollection("projection_dead_letter").find().into(new ArrayList<>());
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static List<String> names(Running running, UUID organization) {
        return Optional.ofNullable(running.documents(Ledger.NAME).get(organization.toString()))
            .map((document) -> document.getList("names", String.class))
            .orElse(List.of());
    }

    private static void awaitNames(Running running, UUID organization, String... names) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(names(running, organization)).containsExactly(names));
    }

    private static OrganizationCreated created(UUID id, String name) {
        return new OrganizationCreated(id, name, name, null, null, NOON);
    }

    private static OrganizationRenamed renamed(UUID id, String name) {
        return new OrganizationRenamed(id, name, NOON);
    }

}
