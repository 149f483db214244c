package io.annals.platform.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Events;
import io.annals.api.Ids;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.secrets.SecretsDatabase;
import io.annals.platform.secrets.TestSecrets;
import io.annals.platform.serialization.EventJson;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.annals.platform.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Stores and reads events with personal data as the running system does. */
class ErasureTest {

    private final UUID ada = Ids.next();

    private final UUID charles = Ids.next();

    private HikariDataSource database;

    private SecretsDatabase secrets;

    private PersonKeys keys;

    private PostgresEventStorageEngine events;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        this.secrets = TestSecrets.in(this.database);
        EventStoreSchema.migrate(this.database);
        this.keys = new PostgresPersonKeys(this.secrets, true);
        this.events = engine(this.keys);
        append(registered(this.ada, "ada@example.org"));
        append(registered(this.charles, "charles@example.org"));
    }

    @AfterEach
    void close() {
        this.events.close();
        this.database.close();
    }

    @Test
    void the_table_contains_no_readable_personal_data() {
        assertThat(JdbcClient.create(this.database)
            .sql("select payload::text || metadata::text from events.event")
            .query(String.class)
            .list()).hasSize(2)
            .allSatisfy((row) -> assertThat(row).contains("learner").doesNotContain("example.org", "London"));
    }

    @Test
    void personal_data_of_an_erased_person_is_null_in_every_process_and_that_of_others_stays() {
        this.keys.erase(this.ada);

        try (PostgresEventStorageEngine restarted = engine(new PostgresPersonKeys(this.secrets, true))) {
            for (PostgresEventStorageEngine reader : List.of(this.events, restarted)) {
                UserRegistered erased = read(reader, this.ada);
                assertThat(erased.email()).isNull();
                assertThat(erased.profile()).isNull();
                assertThat(erased.userType()).isEqualTo("learner");
                assertThat(read(reader, this.charles)).isEqualTo(registered(this.charles, "charles@example.org"));
            }
        }
    }

    @Test
    void storing_personal_data_about_an_erased_person_is_refused() {
        UUID erased = Ids.next();
        this.keys.erase(erased);

        assertThatThrownBy(() -> append(registered(erased, "back@example.org")))
            .isInstanceOfAny(SerializationException.class, EventStoreException.class);
        assertThat(this.events.lastSequenceNumberFor(erased.toString())).isEmpty();
    }

    private PostgresEventStorageEngine engine(PersonKeys personKeys) {
        EventSerializer serializer = EventSerializer.of(new EventTypes(Events.all()),
                EventJson.mapper().registerModule(new PersonalDataModule(personKeys)));
        return new PostgresEventStorageEngine(this.database, serializer, new EventUpcasterChain(List.of()),
                SnapshotFilter.allowAll(), new SimpleMeterRegistry());
    }

    private void append(UserRegistered event) {
        this.events.appendEvents(List.of(new GenericDomainEventMessage<>("User", event.userId().toString(), 0, event,
                MetaData.with(MetaDataKeys.TENANT, Ids.PLATFORM.toString()))));
    }

    private static UserRegistered read(PostgresEventStorageEngine reader, UUID user) {
        return (UserRegistered) reader.readEvents(user.toString(), 0).next().getPayload();
    }

    private static UserRegistered registered(UUID user, String email) {
        return new UserRegistered(user, email, null, null, null, null, null, null, null, null, "learner",
                new Profile(null, null, null, "London", null, null, Map.of()), List.of(), Instant.EPOCH);
    }

}
