package io.annals.query.document;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Creates records of one type from documents. A page of a gradebook has about ten
 * thousand of them, so the type is analyzed once and each value is read once.
 */
final class RecordReader implements ValueReader {

    private static final String ID = "_id";

    private static final MethodType FROM_VALUES = MethodType.methodType(Object.class, Object[].class);

    private final Class<? extends Record> type;

    private final Component[] components;

    private final MethodHandle constructor;

    /** The index of each component by the name of its field. */
    private final Map<String, Integer> fields = new HashMap<>();

    private record Component(String field, boolean required, ValueReader reader) {

        static Component of(RecordComponent component) {
            return new Component(RecordReader.isId(component) ? ID : component.getName(),
                    component.getType().isPrimitive(), ValueReader.of(component.getGenericType()));
        }

    }

    /**
     * @param omitted the names of components that are not read
     */
    RecordReader(Class<? extends Record> type, String... omitted) {
        this.type = type;
        this.components = Arrays.stream(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        this.constructor = constructor(type);
        for (int i = 0; i < this.components.length; i++) {
            this.fields.put(this.components[i].field(), i);
        }
        this.fields.keySet().removeAll(List.of(omitted));
    }

    private static boolean isId(RecordComponent component) {
        try {
            return component.getDeclaringRecord()
                .getDeclaredField(component.getName())
                .isAnnotationPresent(BsonId.class);
        }
        catch (NoSuchFieldException ex) {
            throw new IllegalStateException(ex);
        }
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
        Document document = (Document) stored;
        @Nullable Object[] values = new @Nullable Object[this.components.length];
        this.fields.forEach((field, i) -> {
            Object value = document.get(field);
            values[i] = (value != null) ? this.components[i].reader().read(value) : null;
        });
        return create(values);
    }

    @Override
    public Object read(BsonReader bson) {
        @Nullable Object[] values = new @Nullable Object[this.components.length];
        bson.readStartDocument();
        while (bson.readBsonType() != BsonType.END_OF_DOCUMENT) {
            Integer i = this.fields.get(bson.readName());
            if (i == null || bson.getCurrentBsonType() == BsonType.NULL) {
                bson.skipValue();
            }
            else {
                values[i] = this.components[i].reader().read(bson);
            }
        }
        bson.readEndDocument();
        return create(values);
    }

    private Object create(@Nullable Object[] values) {
        requirePrimitives(values);
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

    private void requirePrimitives(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && this.components[i].required()) {
                throw new IllegalStateException(
                        "A document has no %s for %s".formatted(this.components[i].field(), this.type));
            }
        }
    }

}
