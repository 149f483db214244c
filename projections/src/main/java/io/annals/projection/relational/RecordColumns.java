package io.annals.projection.relational;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The components of a record and the columns that they are written to. */
final class RecordColumns {

    /** The column of a component, which is its name in snake_case. */
    record RecordColumn(String name, Method accessor) {

        private static RecordColumn of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new RecordColumn(
                    component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT), accessor);
        }

        @Nullable Object valueIn(Record values) {
            try {
                return this.accessor.invoke(values);
            }
            catch (ReflectiveOperationException ex) {
                throw new IllegalStateException(ex);
            }
        }

    }

    private static final Map<Class<?>, List<RecordColumn>> COLUMNS = new ConcurrentHashMap<>();

    private RecordColumns() {
    }

    static List<RecordColumn> of(Class<? extends Record> type) {
        return COLUMNS.computeIfAbsent(type,
                (record) -> Arrays.stream(record.getRecordComponents()).map(RecordColumn::of).toList());
    }

}
