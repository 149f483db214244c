package io.annals.projection.relational;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.annals.projection.relational.RowBatch.Group;
import io.annals.projection.relational.TableColumns.Column;

/**
 * The SQL for a group of changes. Its parameters are one array for each column of
 * {@link #places}. An event never changes a row that a later event has changed, so
 * redelivered events change nothing.
 */
final class Statements {

    private Statements() {
    }

    /** The columns that the group names, as places in the table, in order. */
    static List<Integer> places(Group group) {
        return IntStream.range(0, group.table().size())
            .filter((place) -> (group.mask() & (1L << place)) != 0)
            .boxed()
            .toList();
    }

    static String of(Group group) {
        return group.insert() ? insert(group) : update(group);
    }

    private static String insert(Group group) {
        return """
                insert into %s as present (%s)
                select * from unnest(%s)
                on conflict (%s) do update set %s where present.version <= excluded.version
                """.formatted(group.table().table(), each(group, Column::name), arrays(group), key(group, "%s", ", "),
                assigned(group, "excluded"));
    }

    private static String update(Group group) {
        return """
                update %s present set %s
                from unnest(%s) as change (%s)
                where %s and present.version <= change.version
                """.formatted(group.table().table(), assigned(group, "change"), arrays(group),
                each(group, Column::name), key(group, "present.%1$s = change.%1$s", " and "));
    }

    private static String arrays(Group group) {
        return each(group, (column) -> "?::" + column.type() + "[]");
    }

    /** The columns by which rows are found. */
    private static String key(Group group, String format, String delimiter) {
        return places(group).stream()
            .filter(group.table()::isKey)
            .map((place) -> format.formatted(group.table().column(place).name()))
            .collect(Collectors.joining(delimiter));
    }

    private static String assigned(Group group, String source) {
        return places(group).stream()
            .filter((place) -> !group.table().isKey(place))
            .filter((place) -> !group.insert() || !group.table().isKept(place))
            .map((place) -> assigned(group.table().column(place).name(), group.keeps(place), source))
            .collect(Collectors.joining(", "));
    }

    private static String assigned(String name, boolean keeps, String source) {
        return keeps ? "%1$s = coalesce(present.%1$s, %2$s.%1$s)".formatted(name, source)
                : name + " = " + source + "." + name;
    }

    private static String each(Group group, Function<Column, String> text) {
        return places(group).stream().map(group.table()::column).map(text).collect(Collectors.joining(", "));
    }

}
