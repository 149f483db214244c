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
import io.annals.platform.personaldata.PersonalValues.Property;
import org.jspecify.annotations.Nullable;

/**
 * Has a mapper write the {@link Personal} components of {@link AboutPerson} events
 * encrypted, and read them decrypted, or as {@code null} where the person is erased. A
 * {@code null} is left out. Nothing else is touched, whatever it looks like.
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
        context.addBeanSerializerModifier(new Writing(this.values));
        context.insertAnnotationIntrospector(new Reading(this.values));
    }

    /**
     * The personal component behind a member; empty where it is not personal.
     * @throws IllegalStateException where nobody knows whose it would be
     */
    static Optional<Property> personal(AnnotatedMember member, String name) {
        if (!member.hasAnnotation(Personal.class)) {
            return Optional.empty();
        }
        Class<?> event = member.getDeclaringClass();
        if (!AboutPerson.class.isAssignableFrom(event)) {
            throw new IllegalStateException(event.getName() + "." + name
                    + " is personal, so its event has to implement " + AboutPerson.class.getSimpleName());
        }
        return Optional.of(new Property(event.getSimpleName(), name));
    }

    private static final class Writing extends BeanSerializerModifier {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient PersonalValues values;

        private Writing(PersonalValues values) {
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

    private static final class Reading extends NopAnnotationIntrospector {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient PersonalValues values;

        private Reading(PersonalValues values) {
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
