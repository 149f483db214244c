package io.annals.platform.serialization;

import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Serializes events under their logical names, and everything else that Axon stores
 * (tokens, metadata, snapshots) under its class name.
 */
public final class EventSerializer extends JacksonSerializer {

    private final EventTypes events;

    private EventSerializer(Builder builder, EventTypes events) {
        super(builder);
        this.events = events;
    }

    /** Creates a serializer with a mapper of {@link EventJson}. */
    public static EventSerializer of(EventTypes events) {
        return of(events, EventJson.mapper());
    }

    /**
     * @param mapper created by {@link EventJson}, with further modules if needed; Axon's
     * modules are added to it
     */
    public static EventSerializer of(EventTypes events, ObjectMapper mapper) {
        return new EventSerializer(JacksonSerializer.builder().objectMapper(mapper), events);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        Optional<SerializedType> event = (type != null) ? this.events.typeOf(type) : Optional.empty();
        return event.orElseGet(() -> super.typeForClass(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        Optional<Class<?>> event = this.events.classOf(type.getName());
        event.ifPresent((current) -> requireRevisionOf(current, type));
        return event.isPresent() ? event.get() : super.classForType(type);
    }

    /** Fails if an upcaster is missing. */
    private void requireRevisionOf(Class<?> event, SerializedType stored) {
        String current = String.valueOf(typeForClass(event).getRevision());
        if (!current.equals(stored.getRevision())) {
            throw new SerializationException("%s is stored in revision %s, and no upcaster converts it to revision %s"
                .formatted(stored.getName(), stored.getRevision(), current));
        }
    }

}
