package io.annals.platform.personaldata;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.annals.api.AboutPerson;
import io.annals.platform.personaldata.PersonalValues.EncryptedValue;
import io.annals.platform.personaldata.PersonalValues.PersonalProperty;

/** Writes a personal component encrypted. */
final class PersonalPropertyWriter extends BeanPropertyWriter {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PersonalProperty property;

    private final transient PersonalValues values;

    PersonalPropertyWriter(BeanPropertyWriter plain, PersonalProperty property, PersonalValues values) {
        super(plain);
        this.property = property;
        this.values = values;
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider serializers)
            throws Exception {
        Object value = get(bean);
        if (value != null) {
            UUID person = ((AboutPerson) bean).personId();
            EncryptedValue stored = this.values.encrypt(person, this.property, json(value, generator, serializers));
            generator.writeObjectFieldStart(getName());
            generator.writeStringField(EncryptedValue.KEY, stored.key().toString());
            generator.writeStringField(EncryptedValue.DATA, stored.data());
            generator.writeEndObject();
        }
    }

    private byte[] json(Object value, JsonGenerator outer, SerializerProvider serializers) throws Exception {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator generator = outer.getCodec().getFactory().createGenerator(json)) {
            serializers.findTypedValueSerializer(value.getClass(), true, this).serialize(value, generator, serializers);
        }
        return json.toByteArray();
    }

    /** Not supported: under another name the value could not be decrypted again. */
    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        throw new UnsupportedOperationException("A personal component cannot be unwrapped or renamed");
    }

}
