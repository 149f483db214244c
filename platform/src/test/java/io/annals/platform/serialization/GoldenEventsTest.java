package io.annals.platform.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.Personal;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.personaldata.PersonalDataModule;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every event as it is stored, by revision. A golden file never changes: an event of
 * another shape has a new revision, an upcaster from the previous one and its own file.
 */
class GoldenEventsTest {

    private final ObjectMapper mapper = EventJson.mapper().registerModule(new PersonalDataModule(new OneKey()));

    private final EventTypes types = new EventTypes(Events.all());

    private final EventSerializer serializer = EventSerializer.of(this.types, this.mapper);

    static List<Class<? extends DomainEvent>> events() {
        return Events.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_was_stored_reads_as_the_event(Class<? extends DomainEvent> event) throws IOException {
        SerializedType type = this.types.typeOf(event).orElseThrow();

        Object read = this.serializer
            .deserialize(new SimpleSerializedObject<>(golden(type), byte[].class, type.getName(), type.getRevision()));

        assertThat(read).isEqualTo(Samples.of(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_event_is_stored_as_it_was(Class<? extends DomainEvent> event) throws IOException {
        SerializedType type = this.types.typeOf(event).orElseThrow();

        byte[] written = this.serializer.serialize(Samples.of(event), byte[].class).getData();

        assertThat(withoutSeals(written, event)).isEqualTo(withoutSeals(golden(type), event));
    }

    @Test
    void what_is_personal_is_nowhere_in_the_clear() throws IOException {
        byte[] registered = golden(this.types.typeOf(UserRegistered.class).orElseThrow());

        assertThat(new String(registered, StandardCharsets.UTF_8)).doesNotContain("some email", "some firstName",
                "some city");
    }

    @Test
    void a_revision_that_nobody_can_read_is_an_error() {
        var ofTomorrow = new SimpleSerializedObject<>("{}".getBytes(StandardCharsets.UTF_8), byte[].class,
                "CoursePublished", "2");

        assertThatExceptionOfType(SerializationException.class)
            .isThrownBy(() -> this.serializer.deserialize(ofTomorrow))
            .withMessageContaining("CoursePublished");
    }

    /** Encryption gives another result every time, so only its presence is compared. */
    private JsonNode withoutSeals(byte[] json, Class<?> event) throws IOException {
        ObjectNode tree = (ObjectNode) this.mapper.readTree(json);
        Stream.of(event.getRecordComponents())
            .filter((component) -> component.isAnnotationPresent(Personal.class))
            .forEach((component) -> ((ObjectNode) tree.get(component.getName())).put("data", "sealed"));
        return tree;
    }

    private byte[] golden(SerializedType type) throws IOException {
        String file = "golden/%s.%s.json".formatted(type.getName(), type.getRevision());
        try (InputStream stored = getClass().getResourceAsStream("/" + file)) {
            assertThat(stored).as("src/test/resources/%s is missing. A new event is stored as%n%s", file, sample(type))
                .isNotNull();
            return stored.readAllBytes();
        }
    }

    private String sample(SerializedType type) throws IOException {
        Class<?> event = this.types.classOf(type.getName()).orElseThrow();
        return this.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.of(event));
    }

    /** The fixed key of all persons. */
    private static final class OneKey implements PersonKeys {

        private final SecretKey key = new SecretKeySpec(new byte[32], "AES");

        @Override
        public SecretKey keyOf(UUID personId) {
            return this.key;
        }

        @Override
        public Optional<SecretKey> existing(UUID personId) {
            return Optional.of(this.key);
        }

        @Override
        public void erase(UUID personId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void preload(Collection<UUID> personIds) {
            // The key exists.
        }

    }

}
