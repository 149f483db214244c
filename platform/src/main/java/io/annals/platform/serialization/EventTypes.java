package io.annals.platform.serialization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.annals.api.EventRevision;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * The names under which events are stored. A name is the simple name of the event's class
 * and never changes: the class may move to another package, but renaming it needs an
 * upcaster.
 */
public final class EventTypes {

    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    private final Map<String, Class<?>> classes = new HashMap<>();

    /**
     * @param events the class of every event
     * @throws IllegalArgumentException if two events have the same name
     */
    public EventTypes(Collection<? extends Class<?>> events) {
        events.forEach(this::register);
    }

    private void register(Class<?> event) {
        String name = event.getSimpleName();
        Class<?> other = this.classes.putIfAbsent(name, event);
        if (other != null && other != event) {
            throw new IllegalArgumentException(
                    "Two events are named %s: %s and %s".formatted(name, other.getName(), event.getName()));
        }
        this.types.put(event, new SimpleSerializedType(name, Integer.toString(revisionOf(event))));
    }

    private static int revisionOf(Class<?> event) {
        EventRevision revision = event.getAnnotation(EventRevision.class);
        return (revision != null) ? revision.value() : 1;
    }

    /** The name and revision of the event; empty if the class is not an event. */
    public Optional<SerializedType> typeOf(Class<?> type) {
        return Optional.ofNullable(this.types.get(type));
    }

    /** The event with the name; empty if there is none. */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(this.classes.get(name));
    }

}
