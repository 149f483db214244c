package io.annals.query.relational;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.platform.json.RecordAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps rows to view records. Each component comes from the column of its name in
 * snake_case. Enums are read by their code, and components of other types than numbers,
 * strings, times, ids and fractions are read as JSON.
 *
 * @param <T> the view
 */
public final class ViewMapper<T> implements RowMapper<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private static final Set<Class<?>> PLAIN = Set.of(String.class, UUID.class, Integer.class, Long.class,
            Boolean.class, java.math.BigDecimal.class, java.time.LocalDate.class);

    private final Constructor<T> constructor;

    private final ComponentReader[] columns;

    private ViewMapper(Class<T> view, Map<String, RowMapper<?>> computed) {
        RecordComponent[] components = view.getRecordComponents();
        this.columns = Arrays.stream(components)
            .map((component) -> reader(component, computed.get(component.getName())))
            .toArray(ComponentReader[]::new);
        this.constructor = BeanUtils.getResolvableConstructor(view);
    }

    /** Creates a mapper for a view. */
    public static <T extends Record> ViewMapper<T> of(Class<T> view) {
        return new ViewMapper<>(view, Map.of());
    }

    /**
     * A mapper for the view that computes components instead of reading their columns.
     * @param computed by name of the component
     */
    public static <T extends Record> ViewMapper<T> of(Class<T> view, Map<String, RowMapper<?>> computed) {
        return new ViewMapper<>(view, computed);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[this.columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = this.columns[i].read(row, number);
        }
        return BeanUtils.instantiateClass(this.constructor, values);
    }

    private static ComponentReader reader(RecordComponent component, @Nullable RowMapper<?> computed) {
        return (computed != null) ? computed::mapRow : ViewColumn.of(component);
    }

    /** Reads the value of a component from a row. */
    @FunctionalInterface
    private interface ComponentReader {

        @Nullable Object read(ResultSet row, int number) throws SQLException;

    }

    /** A column and the type of its component. */
    private record ViewColumn(String name, Class<?> type, Type genericType) implements ComponentReader {

        static ViewColumn of(RecordComponent component) {
            return new ViewColumn(RecordAccess.columnOf(component),
                    ClassUtils.resolvePrimitiveIfNecessary(component.getType()), component.getGenericType());
        }

        @Override
        public @Nullable Object read(ResultSet row, int number) throws SQLException {
            if (PLAIN.contains(this.type)) {
                return row.getObject(this.name, this.type);
            }
            if (this.type == Instant.class) {
                OffsetDateTime time = row.getObject(this.name, OffsetDateTime.class);
                return (time != null) ? time.toInstant() : null;
            }
            String text = row.getString(this.name);
            if (text == null) {
                return null;
            }
            if (this.type == Fraction.class) {
                return Fraction.parse(text);
            }
            return this.type.isEnum() ? JSON.convertValue(text, this.type)
                    : JSON.readValue(text, JSON.constructType(this.genericType));
        }

    }

}
