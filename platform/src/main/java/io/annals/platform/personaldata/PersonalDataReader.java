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
import io.annals.platform.personaldata.PersonalValues.EncryptedValue;
import io.annals.platform.personaldata.PersonalValues.PersonalProperty;
import io.annals.platform.secrets.AesGcm;
import org.jspecify.annotations.Nullable;

/** Decrypts the personal values in the stored JSON of an event, for auditors. */
public final class PersonalDataReader {

    /** The field that lists the names of erased values. */
    public static final String ERASED = "erased";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final ClassValue<List<PersonalProperty>> PERSONAL = new ClassValue<>() {

        @Override
        protected List<PersonalProperty> computeValue(Class<?> event) {
            return personal(event);
        }

    };

    private final PersonalValues values;

    public PersonalDataReader(PersonKeys keys) {
        this.values = new PersonalValues(keys);
    }

    /**
     * Returns a copy of the payload with its personal values decrypted. If the person is
     * erased they are {@code null}, and {@code "erased": ["email", …]} lists them.
     * @param event the event's class
     * @param payload the stored payload
     * @throws AesGcm.DecryptionException if a value was changed since it was written
     */
    public JsonNode readable(Class<?> event, JsonNode payload) {
        List<PersonalProperty> personal = PERSONAL.get(event);
        if (personal.isEmpty() || !(payload instanceof ObjectNode stored)) {
            return payload;
        }
        ObjectNode readable = stored.deepCopy();
        ArrayNode erased = JSON.createArrayNode();
        for (PersonalProperty property : personal) {
            encryptedValue(stored.get(property.name())).ifPresent((value) -> {
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

    private static List<PersonalProperty> personal(Class<?> event) {
        return JSON.getSerializationConfig()
            .introspect(JSON.constructType(event))
            .findProperties()
            .stream()
            .filter(BeanPropertyDefinition::couldSerialize)
            .flatMap((property) -> PersonalDataModule.personal(property.getAccessor(), property.getName()).stream())
            .toList();
    }

    private static Optional<EncryptedValue> encryptedValue(@Nullable JsonNode value) {
        if (value == null || !value.path(EncryptedValue.KEY).isTextual()
                || !value.path(EncryptedValue.DATA).isTextual()) {
            return Optional.empty();
        }
        return Optional.of(new EncryptedValue(UUID.fromString(value.path(EncryptedValue.KEY).textValue()),
                value.path(EncryptedValue.DATA).textValue()));
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
