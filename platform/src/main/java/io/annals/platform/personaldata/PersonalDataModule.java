package io.annals.platform.personaldata;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.annals.api.AboutPerson;
import io.annals.api.Personal;
import io.annals.platform.personaldata.PersonalValues.PersonalProperty;
import org.jspecify.annotations.Nullable;

/**
 * A Jackson module that encrypts the {@link Personal} components of {@link AboutPerson}
 * events when they are written and decrypts them when they are read, to {@code null} if
 * the person is erased. {@code null} is not written. Other components are not changed,
 * even if they look like encrypted values.
 */
public final class PersonalDataModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PersonalValues values;

    public PersonalDataModule(PersonKeys keys) {
        super("personal-data");
        this.values = new PersonalValues(keys);
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addBeanSerializerModifier(new EncryptingModifier(this.values));
        context.insertAnnotationIntrospector(new DecryptingIntrospector(this.values));
    }

    /**
     * The personal component of a member; empty if the member is not personal.
     * @throws IllegalStateException if the event does not implement {@link AboutPerson}
     */
    static Optional<PersonalProperty> personal(AnnotatedMember member, String name) {
        if (!member.hasAnnotation(Personal.class)) {
            return Optional.empty();
        }
        Class<?> event = member.getDeclaringClass();
        if (!AboutPerson.class.isAssignableFrom(event)) {
            throw new IllegalStateException(event.getName() + "." + name
                    + " is personal, so the event has to implement " + AboutPerson.class.getSimpleName());
        }
        return Optional.of(new PersonalProperty(event.getSimpleName(), name));
    }

    private static final class EncryptingModifier extends BeanSerializerModifier {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient PersonalValues values;

        private EncryptingModifier(PersonalValues values) {
            this.values = values;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription bean,
                List<BeanPropertyWriter> properties) {
            properties.replaceAll((plain) -> personal(plain.getMember(), plain.getName())
                .<BeanPropertyWriter>map((personal) -> new PersonalPropertyWriter(plain, personal, this.values))
                .orElse(plain));
            return properties;
        }

    }

    private static final class DecryptingIntrospector extends NopAnnotationIntrospector {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient PersonalValues values;

        private DecryptingIntrospector(PersonalValues values) {
            this.values = values;
        }

        @Override
        public @Nullable Object findDeserializer(Annotated annotated) {
            return annotated.hasAnnotation(Personal.class) ? new PersonalDeserializer(this.values) : null;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

    }

}
