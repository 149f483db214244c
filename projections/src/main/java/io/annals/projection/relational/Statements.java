package io.annals.projection.relational;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.annals.projection.relational.RowBatch.Group;
import io.annals.projection.relational.TableColumns.Column;

/**
 * The SQL for a group of rows. Its parameters are one array for {@code id} and one for
 * each column of {@link #places}. Nothing is ever set by an older event than the one that
 * set it.
 */
final class Statements {

    private Statements() {
    }

    /** The columns that the group sets, as places in the shape, in order. */
    static List<Integer> places(Group group) {
        return IntStream.range(0, group.shape().size())
            .filter((place) -> (group.mask() & (1L << place)) != 0)
            .boxed()
            .toList();
    }

    static String of(Group group) {
        return group.insert() ? insert(group) : update(group);
    }

    private static String insert(Group group) {
        return """
                insert into %s as present (id, %s)
                select * from unnest(%s)
                on conflict (id) do update set %s where present.version < excluded.version
                """.formatted(group.shape().table(), each(group, Column::name), arrays(group),
                assigned(group, "excluded"));
    }

    private static String update(Group group) {
        return """
                update %s present set %s
                from unnest(%s) as change (id, %s)
                where present.id = change.id and present.version < change.version
                """.formatted(group.shape().table(), assigned(group, "change"), arrays(group),
                each(group, Column::name));
    }

    private static String arrays(Group group) {
        return "?::uuid[], " + each(group, (column) -> "?::" + column.type() + "[]");
    }

    private static String assigned(Group group, String source) {
        return places(group).stream()
            .filter((place) -> !group.insert() || !group.shape().isKept(place))
            .map((place) -> assigned(group.shape().column(place).name(), group.keeps(place), source))
            .collect(Collectors.joining(", "));
    }

    private static String assigned(String name, boolean keeps, String source) {
        return keeps ? "%1$s = coalesce(present.%1$s, %2$s.%1$s)".formatted(name, source)
                : name + " = " + source + "." + name;
    }

    private static String each(Group group, Function<Column, String> text) {
        return places(group).stream().map(group.shape()::column).map(text).collect(Collectors.joining(", "));
    }

}
