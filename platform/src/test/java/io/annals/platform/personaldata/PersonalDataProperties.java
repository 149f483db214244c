package io.annals.platform.personaldata;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.Ids;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.platform.serialization.EventJson;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDataProperties {

    private final ObjectMapper mapper = EventJson.mapper()
        .registerModule(new PersonalDataModule(new MemoryPersonKeys()));

    @Property(tries = 200)
    void whatever_people_write_comes_back_as_it_was(@ForAll String bio, @ForAll Map<String, String> facts)
            throws JsonProcessingException {
        UUID person = Ids.next();
        ProfileChanged changed = new ProfileChanged(person,
                new Profile(null, null, bio, null, null, null, Map.copyOf(facts)), Instant.EPOCH);

        assertThat(this.mapper.readValue(this.mapper.writeValueAsString(changed), ProfileChanged.class))
            .isEqualTo(changed);
    }

}
