package io.annals.platform.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Reads the components of records of one class and creates records from their values. */
public final class RecordAccess {

    private static final ClassValue<RecordAccess> OF_CLASS = new ClassValue<>() {

        @Override
        protected RecordAccess computeValue(Class<?> type) {
            return new RecordAccess(type);
        }

    };

    private final List<RecordComponent> components;

    private final Method[] accessors;

    private final Constructor<?> constructor;

    private RecordAccess(Class<?> type) {
        this.components = List.of(type.getRecordComponents());
        this.accessors = this.components.stream().map(RecordComponent::getAccessor).toArray(Method[]::new);
        for (Method accessor : this.accessors) {
            accessor.setAccessible(true);
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    this.components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        }
        catch (NoSuchMethodException ex) {
            throw new IllegalStateException(type + " has no canonical constructor", ex);
        }
    }

    /** The access to a record class, created once. */
    public static RecordAccess of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    public List<RecordComponent> components() {
        return this.components;
    }

    /**
     * The column of a read model that a component is written to and read from: its name
     * in snake_case.
     */
    public static String columnOf(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The value of the component at the index. */
    public @Nullable Object value(Object instance, int index) {
        try {
            return this.accessors[index].invoke(instance);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(instance.getClass() + " cannot be read", ex);
        }
    }

    /** The values of all components, in a new array. */
    public @Nullable Object[] values(Object instance) {
        @Nullable Object[] values = new Object[this.components.size()];
        Arrays.setAll(values, (index) -> value(instance, index));
        return values;
    }

    /**
     * Creates a record from the values of all components.
     * @throws RuntimeException what the record's constructor throws
     */
    public Object construct(@Nullable Object[] values) {
        try {
            return this.constructor.newInstance(values);
        }
        catch (InvocationTargetException ex) {
            if (ex.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(this.constructor.getDeclaringClass() + " cannot be created", ex);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(this.constructor.getDeclaringClass() + " cannot be created", ex);
        }
    }

}
