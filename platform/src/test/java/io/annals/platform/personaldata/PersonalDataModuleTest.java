package io.annals.platform.personaldata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.annals.api.AboutPerson;
import io.annals.api.Events;
import io.annals.api.Ids;
import io.annals.api.Personal;
import io.annals.api.Refusal;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.platform.serialization.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PersonalDataModuleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final PersonKeys keys = new MemoryPersonKeys();

    private final ObjectMapper mapper = EventJson.mapper().registerModule(new PersonalDataModule(this.keys));

    private final UUID ada = Ids.next();

    private final UserRegistered registered = new UserRegistered(this.ada, "ada@example.org", "ada", "Ada", null,
            "Lovelace", null, null, null, null, "learner",
            new Profile("female", LocalDate.of(1815, 12, 10), "Analyst, \"first\"\n", "London", null, null,
                    Map.of("score", new BigDecimal("12.50"), "key", "a", "data", "b")),
            List.of(Ids.next()), NOW);

    /** An event with a component of arbitrary JSON. */
    private record Noted(UUID personId, @Personal @Nullable String secret, Map<String, Object> facts,
            @Nullable Object anything) implements AboutPerson {
    }

    private record Ownerless(@Personal String secret) {
    }

    @Test
    void stored_json_contains_no_readable_personal_data() throws JsonProcessingException {
        String json = this.mapper.writeValueAsString(this.registered);

        assertThat(json).doesNotContain("ada@", "Ada", "Lovelace", "London", "1815", "12.5");
        assertThat(json).contains("\"userType\":\"learner\"", this.ada.toString());
        assertThat(this.mapper.readTree(json).get("email").fieldNames()).toIterable().containsExactly("key", "data");
        assertThat(this.mapper.readTree(json).get("email").get("key").textValue()).isEqualTo(this.ada.toString());
    }

    @Test
    void a_written_event_is_read_back_equal() throws JsonProcessingException {
        assertThat(read(this.mapper.writeValueAsString(this.registered))).isEqualTo(this.registered);
        assertThat(this.mapper.treeToValue(this.mapper.valueToTree(this.registered), UserRegistered.class))
            .isEqualTo(this.registered);
    }

    @Test
    void null_is_not_written() throws JsonProcessingException {
        assertThat(this.mapper.<JsonNode>valueToTree(this.registered).has("middleName")).isFalse();
        assertThat(read("{\"userId\":\"" + this.ada + "\",\"email\":null,\"occurredAt\":\"" + NOW + "\"}").email())
            .isNull();
    }

    @Test
    void equal_values_have_different_ciphertexts() {
        UserRegistered twins = new UserRegistered(this.ada, "same", "same", null, null, null, null, null, null, null,
                null, null, List.of(), NOW);
        JsonNode json = this.mapper.valueToTree(twins);

        assertThat(json.get("email").get("data")).isNotEqualTo(json.get("username").get("data"));
        assertThat(json.get("email")).isNotEqualTo(this.mapper.<JsonNode>valueToTree(twins).get("email"));
    }

    @Test
    void after_erasure_personal_values_are_null_and_the_rest_of_the_event_stays() throws JsonProcessingException {
        String json = this.mapper.writeValueAsString(this.registered);
        this.keys.erase(this.ada);

        assertThat(read(json)).isEqualTo(new UserRegistered(this.ada, null, null, null, null, null, null, null, null,
                null, "learner", null, this.registered.uniqueKeys(), NOW));
    }

    @Test
    void erasing_a_person_does_not_affect_others() throws JsonProcessingException {
        ProfileChanged other = new ProfileChanged(Ids.next(), this.registered.profile(), NOW);
        String json = this.mapper.writeValueAsString(other);
        this.keys.keyOf(this.ada);
        this.keys.erase(this.ada);

        assertThat(this.mapper.readValue(json, ProfileChanged.class)).isEqualTo(other);
    }

    @Test
    void writing_personal_data_about_an_erased_person_is_refused() {
        this.keys.erase(this.ada);

        assertThatExceptionOfType(JsonMappingException.class)
            .isThrownBy(() -> this.mapper.writeValueAsString(this.registered))
            .withCauseInstanceOf(Refusal.class);
    }

    @Test
    void other_components_that_look_encrypted_are_not_changed() throws JsonProcessingException {
        Map<String, Object> lookalike = Map.of("key", Ids.next().toString(), "data", "AAAA");
        Noted noted = new Noted(this.ada, "secret", Map.of("nested", lookalike), lookalike);
        JsonNode json = this.mapper.valueToTree(noted);

        assertThat(this.mapper.convertValue(json.get("facts").get("nested"), new TypeReference<Map<String, Object>>() {
        })).isEqualTo(lookalike);
        assertThat(this.mapper.treeToValue(json, Noted.class)).isEqualTo(noted);
    }

    @Test
    void a_personal_value_that_is_not_encrypted_is_rejected() {
        for (String stored : List.of("\"ada@example.org\"", "{}", "{\"key\":\"x\",\"data\":\"AAAA\"}", "[]",
                "{\"key\":{},\"data\":[]}")) {
            assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> read("{\"email\":" + stored + "}"));
        }
    }

    @Test
    void a_value_cannot_be_decrypted_in_another_property() throws JsonProcessingException {
        ObjectNode json = this.mapper.valueToTree(this.registered);
        json.set("username", json.get("email"));

        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> read(json.toString()))
            .withMessageContaining("username")
            .withMessageNotContaining("ada@example.org");
    }

    @Test
    void a_value_cannot_be_decrypted_for_another_person() throws JsonProcessingException {
        UUID other = Ids.next();
        this.keys.keyOf(other);
        ObjectNode json = this.mapper.valueToTree(this.registered);
        ((ObjectNode) json.get("email")).put("key", other.toString());

        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> read(json.toString()));
    }

    @Test
    void a_changed_value_cannot_be_decrypted() throws JsonProcessingException {
        ObjectNode json = this.mapper.valueToTree(this.registered);
        ObjectNode email = (ObjectNode) json.get("email");
        email.put("data", "AAAA" + email.get("data").textValue().substring(4));

        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> read(json.toString()));
    }

    @Test
    void a_personal_component_outside_of_an_event_about_a_person_is_rejected() {
        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(() -> this.mapper.writeValueAsString(new Ownerless("secret")))
            .withMessageContaining("AboutPerson");
        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(() -> this.mapper.readValue("{\"secret\":\"it\"}", Ownerless.class))
            .withMessageContaining("AboutPerson");
    }

    @Test
    void all_personal_components_are_nullable_and_in_events_about_persons() {
        assertThat(Events.all()).allSatisfy((event) -> assertThat(Arrays.stream(event.getRecordComponents())
            .filter((component) -> component.isAnnotationPresent(Personal.class))).allSatisfy((component) -> {
                assertThat(AboutPerson.class).isAssignableFrom(event);
                assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class)).isTrue();
            }));
    }

    private UserRegistered read(String json) throws JsonProcessingException {
        return this.mapper.readValue(json, UserRegistered.class);
    }

}
