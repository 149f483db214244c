package io.annals.platform.personaldata;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import io.annals.platform.personaldata.PersonalValues.EncryptedValue;
import io.annals.platform.personaldata.PersonalValues.PersonalProperty;
import io.annals.platform.secrets.AesGcm.DecryptionException;
import org.jspecify.annotations.Nullable;

/** Reads an encrypted personal component; rejects one that is not encrypted. */
final class PersonalDeserializer extends JsonDeserializer<Object> implements ContextualDeserializer {

    private static final JsonFactory JSON = new JsonFactory();

    private final PersonalValues values;

    private final @Nullable PersonalProperty property;

    private final @Nullable JsonDeserializer<?> plain;

    PersonalDeserializer(PersonalValues values) {
        this(values, null, null);
    }

    private PersonalDeserializer(PersonalValues values, @Nullable PersonalProperty property,
            @Nullable JsonDeserializer<?> plain) {
        this.values = values;
        this.property = property;
        this.plain = plain;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty component)
            throws JsonMappingException {
        return new PersonalDeserializer(this.values,
                PersonalDataModule.personal(component.getMember(), component.getName()).orElseThrow(),
                context.findContextualValueDeserializer(component.getType(), component));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (this.property == null || this.plain == null) {
            throw new IllegalStateException("Only a component can be @Personal, not a type");
        }
        EncryptedValue stored = encryptedValue(parser, context);
        try {
            Optional<byte[]> json = this.values.decrypt(this.property, stored);
            return json.isPresent() ? read(this.plain, json.get(), parser, context) : null;
        }
        catch (DecryptionException | IllegalArgumentException ex) {
            throw JsonMappingException.from(parser, "The personal value " + this.property + " cannot be decrypted", ex);
        }
    }

    private static EncryptedValue encryptedValue(JsonParser parser, DeserializationContext context) throws IOException {
        UUID key = null;
        String data = null;
        if (parser.isExpectedStartObjectToken()) {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (name.equals(EncryptedValue.KEY) && token == JsonToken.VALUE_STRING) {
                    key = uuid(parser.getText());
                }
                else if (name.equals(EncryptedValue.DATA) && token == JsonToken.VALUE_STRING) {
                    data = parser.getText();
                }
                else {
                    parser.skipChildren();
                }
            }
        }
        if (key == null || data == null) {
            return context.reportInputMismatch(EncryptedValue.class, "A personal value must be encrypted");
        }
        return new EncryptedValue(key, data);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        }
        catch (IllegalArgumentException ex) {
            return null;
        }
    }

    private static Object read(JsonDeserializer<?> plain, byte[] json, JsonParser outer, DeserializationContext context)
            throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.setCodec(outer.getCodec());
            parser.nextToken();
            return plain.deserialize(parser, context);
        }
    }

}
