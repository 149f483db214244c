package io.annals.command.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;

import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Creates command handlers. A constructor takes {@code Aggregates<Course>}, the event
 * store, a component of the configuration, or a class whose only constructor takes such.
 */
public final class CommandHandlerFactory {

    private final Configuration configuration;

    public CommandHandlerFactory(Configuration configuration) {
        this.configuration = configuration;
    }

    /** An instance of a class that has one constructor. */
    public <T> T create(Class<T> type) {
        try {
            @SuppressWarnings("unchecked")
            Constructor<T> constructor = (Constructor<T>) type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor
                .newInstance(Arrays.stream(constructor.getGenericParameterTypes()).map(this::argument).toArray());
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Cannot create " + type, ex);
        }
    }

    private Object argument(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Aggregates.class) {
            return new Aggregates<>(this.configuration.repository((Class<?>) generic.getActualTypeArguments()[0]));
        }
        if (type == EventStore.class) {
            return this.configuration.eventStore();
        }
        return component((Class<?>) type);
    }

    private <T> T component(Class<T> type) {
        return this.configuration.getComponent(type, () -> create(type));
    }

}
