package io.annals.platform.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.NewId;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Fills in the {@link NewId} that a client left out. */
final class NewIds {

    private static final ClassValue<NewIds> OF_CLASS = new ClassValue<>() {

        @Override
        protected NewIds computeValue(Class<?> type) {
            return new NewIds(type);
        }

    };

    private static final int RESERVED_VERSION = 8;

    private final RecordComponent[] components;

    private final Constructor<?> constructor;

    private final int position;

    private NewIds(Class<?> type) {
        this.components = type.getRecordComponents();
        this.position = positionOfNewId(this.components);
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(this.components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        }
        catch (NoSuchMethodException ex) {
            throw new IllegalStateException(type + " has no canonical constructor", ex);
        }
    }

    private static int positionOfNewId(RecordComponent[] components) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].isAnnotationPresent(NewId.class)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The same command, its new id filled in where it was left out.
     * @throws Refusal where the chosen id is one that the platform derives from a unique
     * value: who had it could keep the value from its owner
     */
    static Command complete(Command command) {
        NewIds ids = OF_CLASS.get(command.getClass());
        if (ids.position < 0) {
            return command;
        }
        if (!(ids.value(command, ids.position) instanceof UUID chosen)) {
            return ids.withId(command, Ids.next());
        }
        if (chosen.version() == RESERVED_VERSION) {
            throw Refusal.invalid("id-reserved", "UUIDs of version 8 are the platform's: choose one of version 7.",
                    new Violation(ids.components[ids.position].getName(), "must not be a UUID of version 8"));
        }
        return command;
    }

    /**
     * What a complete command brings into being, or else the aggregate that it changes.
     */
    static UUID of(Command command) {
        NewIds ids = OF_CLASS.get(command.getClass());
        return (ids.position >= 0 && ids.value(command, ids.position) instanceof UUID id) ? id : command.aggregateId();
    }

    private Command withId(Command command, UUID id) {
        @Nullable Object[] values = new Object[this.components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i == this.position) ? id : value(command, i);
        }
        try {
            return (Command) this.constructor.newInstance(values);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(command.getClass() + " cannot be copied", ex);
        }
    }

    private @Nullable Object value(Command command, int i) {
        try {
            return this.components[i].getAccessor().invoke(command);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(command.getClass() + " cannot be read", ex);
        }
    }

}
