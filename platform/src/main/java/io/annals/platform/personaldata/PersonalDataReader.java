package io.annals.platform.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.annals.platform.personaldata.PersonalValues.Property;
import io.annals.platform.personaldata.PersonalValues.Stored;
import io.annals.platform.secrets.AesGcm;
import org.jspecify.annotations.Nullable;

/** Shows the stored JSON of an event as an auditor may read it. */
public final class PersonalDataReader {

    /**
     * Where the names of the values that cannot be read any more are listed.
     */
    public static final String ERASED = "erased";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final ClassValue<List<Property>> PERSONAL = new ClassValue<>() {

        @Override
        protected List<Property> computeValue(Class<?> event) {
            return personal(event);
        }

    };

    private final PersonalValues values;

    public PersonalDataReader(PersonKeys keys) {
        this.values = new PersonalValues(keys);
    }

    /**
     * The payload with its personal values decrypted. Where the person is erased they are
     * {@code null}, and {@code "erased": ["email", …]} names them. The given payload is
     * not changed.
     * @param event the record of the event
     * @param payload as it is stored
     * @throws AesGcm.BrokenSealException where a value was changed since it was written
     */
    public JsonNode readable(Class<?> event, JsonNode payload) {
        List<Property> personal = PERSONAL.get(event);
        if (personal.isEmpty() || !(payload instanceof ObjectNode stored)) {
            return payload;
        }
        ObjectNode readable = stored.deepCopy();
        ArrayNode erased = JSON.createArrayNode();
        for (Property property : personal) {
            stored(stored.get(property.name())).ifPresent((value) -> {
                Optional<byte[]> json = this.values.decrypt(property, value);
                json.ifPresentOrElse((bytes) -> readable.set(property.name(), parse(bytes)), () -> {
                    readable.putNull(property.name());
                    erased.add(property.name());
                });
            });
        }
        if (!erased.isEmpty()) {
            readable.set(ERASED, erased);
        }
        return readable;
    }

    private static List<Property> personal(Class<?> event) {
        return JSON.getSerializationConfig()
            .introspect(JSON.constructType(event))
            .findProperties()
            .stream()
            .filter(BeanPropertyDefinition::couldSerialize)
            .flatMap((property) -> PersonalDataModule.personal(property.getAccessor(), property.getName()).stream())
            .toList();
    }

    private static Optional<Stored> stored(@Nullable JsonNode value) {
        if (value == null || !value.path(Stored.KEY).isTextual() || !value.path(Stored.DATA).isTextual()) {
            return Optional.empty();
        }
        return Optional
            .of(new Stored(UUID.fromString(value.path(Stored.KEY).textValue()), value.path(Stored.DATA).textValue()));
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
