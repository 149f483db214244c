package io.annals.projection.relational;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.annals.projection.relational.TableColumns.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns of tables, read from the database once for each schema. */
final class TableCatalog {

    private static final String COLUMNS = """
            select class.relname, attribute.attname, format_type(attribute.atttypid, null),
                coalesce(attribute.attnum = any(key.indkey), false)
            from pg_attribute attribute
            join pg_class class on class.oid = attribute.attrelid
            left join pg_index key on key.indrelid = class.oid and key.indisprimary
            where class.relnamespace = to_regnamespace(?) and class.relkind = 'r'
              and attribute.attnum > 0 and not attribute.attisdropped
            order by class.relname, attribute.attnum
            """;

    private final JdbcClient database;

    private final Map<String, Map<String, List<Column>>> schemas = new ConcurrentHashMap<>();

    private final Map<Table, TableColumns> tables = new ConcurrentHashMap<>();

    TableCatalog(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * The columns of the table.
     * @throws TableMismatchException if it does not exist or lacks what every table has
     */
    TableColumns of(Table table) {
        return this.tables.computeIfAbsent(table, this::find);
    }

    private TableColumns find(Table table) {
        List<Column> columns = this.schemas.computeIfAbsent(table.schema(), this::read).get(table.name());
        if (columns == null) {
            throw new TableMismatchException("There is no table " + table);
        }
        return new TableColumns(table, columns);
    }

    private Map<String, List<Column>> read(String schema) {
        Map<String, List<Column>> columns = new HashMap<>();
        this.database.sql(COLUMNS).param(schema).query((row) -> {
            columns.computeIfAbsent(row.getString(1), (name) -> new ArrayList<>())
                .add(new Column(row.getString(2), row.getString(3), row.getBoolean(4)));
        });
        return columns;
    }

}
