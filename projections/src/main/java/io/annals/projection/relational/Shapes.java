package io.annals.projection.relational;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.annals.projection.relational.Shape.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shapes of a schema's tables, read from the database once. */
final class Shapes {

    private static final String COLUMNS = """
            select class.relname, attribute.attname, format_type(attribute.atttypid, null)
            from pg_attribute attribute join pg_class class on class.oid = attribute.attrelid
            where class.relnamespace = to_regnamespace(?) and class.relkind = 'r'
              and attribute.attnum > 0 and not attribute.attisdropped
            order by class.relname, attribute.attnum
            """;

    private final JdbcClient database;

    private final Map<String, Map<String, Shape>> schemas = new ConcurrentHashMap<>();

    Shapes(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    Shape of(Table table) {
        Shape shape = this.schemas.computeIfAbsent(table.schema(), this::read).get(table.name());
        if (shape == null) {
            throw new IllegalArgumentException("There is no table " + table);
        }
        return shape;
    }

    private Map<String, Shape> read(String schema) {
        Map<String, List<Column>> columns = new HashMap<>();
        this.database.sql(COLUMNS).param(schema).query((row) -> {
            columns.computeIfAbsent(row.getString(1), (name) -> new ArrayList<>())
                .add(new Column(row.getString(2), row.getString(3)));
        });
        Map<String, Shape> shapes = new HashMap<>();
        columns.forEach((name, those) -> shapes.put(name, new Shape(new Table(schema, name), those)));
        return shapes;
    }

}
