package io.annals.platform.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.annals.api.Ids;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.platform.secrets.AesGcm.DecryptionException;
import io.annals.platform.serialization.EventJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PersonalDataReaderTest {

    private final PersonKeys keys = new MemoryPersonKeys();

    private final ObjectMapper mapper = EventJson.mapper().registerModule(new PersonalDataModule(this.keys));

    private final PersonalDataReader reader = new PersonalDataReader(this.keys);

    private final UUID ada = Ids.next();

    private final JsonNode stored = this.mapper
        .valueToTree(new UserRegistered(this.ada, "ada@example.org", null, null, null, null, null, null, null, null,
                "learner", new Profile(null, null, null, "London", null, null, Map.of()), List.of(), Instant.EPOCH));

    @Test
    void personal_values_are_decrypted() {
        JsonNode readable = this.reader.readable(UserRegistered.class, this.stored);

        assertThat(readable.get("email").textValue()).isEqualTo("ada@example.org");
        assertThat(readable.get("profile").get("city").textValue()).isEqualTo("London");
        assertThat(readable.get("userType").textValue()).isEqualTo("learner");
        assertThat(readable.has("username")).isFalse();
        assertThat(readable.has("erased")).isFalse();
    }

    @Test
    void after_erasure_values_are_null_and_listed_as_erased() {
        this.keys.erase(this.ada);
        JsonNode readable = this.reader.readable(UserRegistered.class, this.stored);

        assertThat(readable.get("email").isNull()).isTrue();
        assertThat(readable.get("profile").isNull()).isTrue();
        assertThat(readable.get("erased")).extracting(JsonNode::textValue)
            .containsExactlyInAnyOrder("email", "profile");
        assertThat(readable.get("userType").textValue()).isEqualTo("learner");
        assertThat(this.stored.get("email").has("data")).isTrue();
    }

    @Test
    void an_event_without_personal_values_is_unchanged() {
        JsonNode lookalike = this.mapper.valueToTree(Map.of("email", this.stored.get("email")));

        assertThat(this.reader.readable(CoursePublished.class, lookalike)).isSameAs(lookalike);
    }

    @Test
    void a_changed_value_is_an_error_instead_of_erased() {
        ObjectNode changed = this.stored.deepCopy();
        changed.set("username", changed.get("email"));

        assertThatExceptionOfType(DecryptionException.class)
            .isThrownBy(() -> this.reader.readable(UserRegistered.class, changed));
    }

}
