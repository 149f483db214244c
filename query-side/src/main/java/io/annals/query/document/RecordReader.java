package io.annals.query.document;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Creates records of one type from documents. A page of a gradebook has about ten
 * thousand of them, so the type is analyzed once and each value is read once.
 */
final class RecordReader implements ValueReader {

    private static final MethodType FROM_VALUES = MethodType.methodType(Object.class, Object[].class);

    private final Class<? extends Record> type;

    private final Component[] components;

    private final MethodHandle constructor;

    private record Component(String name, boolean required, ValueReader reader) {

        static Component of(RecordComponent component) {
            return new Component(component.getName(), component.getType().isPrimitive(),
                    ValueReader.of(component.getGenericType()));
        }

    }

    RecordReader(Class<? extends Record> type) {
        this.type = type;
        this.components = Arrays.stream(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        this.constructor = constructor(type);
    }

    private static MethodHandle constructor(Class<? extends Record> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(parameters);
            // Records of stored documents may be package-private.
            canonical.setAccessible(true);
            return MethodHandles.lookup()
                .unreflectConstructor(canonical)
                .asSpreader(Object[].class, parameters.length)
                .asType(FROM_VALUES);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("%s cannot be created".formatted(type), ex);
        }
    }

    @Override
    public Object read(Object stored) {
        Map<?, ?> document = (Document) stored;
        @Nullable Object[] values = new @Nullable Object[this.components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(this.components[i], document.get(this.components[i].name()));
        }
        try {
            return (Object) this.constructor.invokeExact(values);
        }
        catch (RuntimeException | Error ex) {
            throw ex;
        }
        catch (Throwable ex) {
            throw new IllegalStateException("%s cannot be created".formatted(this.type), ex);
        }
    }

    private @Nullable Object value(Component component, @Nullable Object stored) {
        if (stored != null) {
            return component.reader().read(stored);
        }
        if (component.required()) {
            throw new IllegalStateException("A document has no %s for %s".formatted(component.name(), this.type));
        }
        return null;
    }

}
