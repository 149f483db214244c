package io.annals.projection.relational;

import java.util.List;
import java.util.function.BiConsumer;

import io.annals.platform.json.RecordAccess;
import org.jspecify.annotations.Nullable;

/** The components of a record and the columns that they are written to. */
final class RecordColumns {

    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {

        @Override
        protected List<String> computeValue(Class<?> type) {
            return RecordAccess.of(type).components().stream().map(RecordAccess::columnOf).toList();
        }

    };

    private RecordColumns() {
    }

    /** The columns of a record class. */
    static List<String> of(Class<? extends Record> type) {
        return NAMES.get(type);
    }

    /** Passes on each column with its value. */
    static void forEach(Record values, BiConsumer<String, @Nullable Object> column) {
        RecordAccess access = RecordAccess.of(values.getClass());
        List<String> names = of(values.getClass());
        for (int i = 0; i < names.size(); i++) {
            column.accept(names.get(i), access.value(values, i));
        }
    }

}
