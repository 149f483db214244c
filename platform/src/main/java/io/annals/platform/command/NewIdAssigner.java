package io.annals.platform.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.NewId;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Fills in each {@link NewId} that a client left out, that of the command and those of
 * the records in it.
 */
final class NewIdAssigner {

    private static final ClassValue<NewIdAssigner> OF_CLASS = new ClassValue<>() {

        @Override
        protected NewIdAssigner computeValue(Class<?> type) {
            return new NewIdAssigner(type);
        }

    };

    private static final int RESERVED_VERSION = 8;

    private final RecordComponent[] components;

    private final Constructor<?> constructor;

    private final int position;

    /** Where the records stand that have new ids of their own. */
    private final int[] nested;

    private NewIdAssigner(Class<?> type) {
        this.components = type.getRecordComponents();
        this.position = positionOfNewId(this.components);
        this.nested = IntStream.range(0, this.components.length)
            .filter((i) -> hasNewIds(this.components[i].getGenericType()))
            .toArray();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(this.components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
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

    private static boolean hasNewIds(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                hasNewIds(list.getActualTypeArguments()[0]);
            case Class<?> composite when composite.isRecord() -> Arrays.stream(composite.getRecordComponents())
                .anyMatch((component) -> component.isAnnotationPresent(NewId.class)
                        || hasNewIds(component.getGenericType()));
            case Class<?> family when family.isSealed() ->
                Arrays.stream(family.getPermittedSubclasses()).anyMatch(NewIdAssigner::hasNewIds);
            default -> false;
        };
    }

    /**
     * The same command, its new ids filled in where they were left out.
     * @throws Refusal where a chosen id is one that the platform derives from a unique
     * value: who had it could keep the value from its owner
     */
    static Command complete(Command command) {
        return (Command) OF_CLASS.get(command.getClass()).complete(command, "");
    }

    /**
     * What a complete command brings into being, or else the aggregate that it changes.
     */
    static UUID of(Command command) {
        NewIdAssigner ids = OF_CLASS.get(command.getClass());
        return (ids.position >= 0 && ids.value(command, ids.position) instanceof UUID id) ? id : command.aggregateId();
    }

    private Object complete(Object composite, String path) {
        if (this.nested.length == 0 && !lacksId(composite, path)) {
            return composite;
        }
        @Nullable Object[] values = new Object[this.components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(composite, i);
        }
        if (lacksId(composite, path)) {
            values[this.position] = Ids.next();
        }
        for (int i : this.nested) {
            values[i] = completePart(values[i], path + this.components[i].getName());
        }
        try {
            return this.constructor.newInstance(values);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(composite.getClass() + " cannot be copied", ex);
        }
    }

    private static @Nullable Object completePart(@Nullable Object part, String path) {
        return switch (part) {
            case Record composite -> OF_CLASS.get(composite.getClass()).complete(composite, path + ".");
            case List<?> list -> {
                List<@Nullable Object> complete = new ArrayList<>(list.size());
                list.forEach((item) -> complete.add(completePart(item, path + "[" + complete.size() + "]")));
                yield complete;
            }
            case null, default -> part;
        };
    }

    private boolean lacksId(Object composite, String path) {
        if (this.position < 0) {
            return false;
        }
        if (!(value(composite, this.position) instanceof UUID chosen)) {
            return true;
        }
        if (chosen.version() == RESERVED_VERSION) {
            throw Refusal.invalid("id-reserved", "UUIDs of version 8 are the platform's: choose one of version 7.",
                    new Violation(path + this.components[this.position].getName(), "must not be a UUID of version 8"));
        }
        return false;
    }

    private @Nullable Object value(Object composite, int i) {
        try {
            return this.components[i].getAccessor().invoke(composite);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(composite.getClass() + " cannot be read", ex);
        }
    }

}
