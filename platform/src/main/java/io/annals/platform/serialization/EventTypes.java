package io.annals.platform.serialization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.annals.api.EventRevision;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * The names under which events are stored. A name is the event's simple class name and
 * never changes; so the class may move to another package, and a class that gets another
 * name needs an upcaster that renames what is stored.
 */
public final class EventTypes {

    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    private final Map<String, Class<?>> classes = new HashMap<>();

    /**
     * @param events the class of every event
     * @throws IllegalArgumentException where two of them have one name
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

    /** Name and revision of an event; empty for what is no event. */
    public Optional<SerializedType> typeOf(Class<?> type) {
        return Optional.ofNullable(this.types.get(type));
    }

    /** The event of this name; empty where there is none. */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(this.classes.get(name));
    }

}
