package io.annals.query.course;

import java.util.Objects;

import io.annals.api.Normalized;
import io.annals.api.course.CourseQuery.CourseOrder;
import io.annals.api.course.CourseSummary;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * An order of a list of courses.
 *
 * @param keys the columns to order by
 * @param sql the condition and order of a statement that continues the list after a
 * position
 */
record CourseSort(Keyset<CourseSummary> keys, String sql) {

    private static final CourseSort BY_CODE = ascending("code", SortKey.text(CourseSummary::code));

    private static final CourseSort BY_TITLE = ascending("title_folded",
            SortKey.text((course) -> Normalized.of(course.title())));

    private static final CourseSort LAST_PUBLISHED_FIRST = new CourseSort(Keyset
        .of(SortKey.time((course) -> Objects.requireNonNull(course.publishedAt())), SortKey.id(CourseSummary::id)), """
                  and published_at is not null
                  and (:key2::uuid is null or (published_at, id) < (:key1, :key2))
                order by published_at desc, id desc
                """);

    static CourseSort of(@Nullable CourseOrder asked) {
        return switch (asked) {
            case TITLE -> BY_TITLE;
            case PUBLISHED -> LAST_PUBLISHED_FIRST;
            case CODE -> BY_CODE;
            case null -> BY_CODE;
        };
    }

    private static CourseSort ascending(String column, SortKey<CourseSummary> key) {
        return new CourseSort(Keyset.of(key, SortKey.id(CourseSummary::id)), """
                  and (:key2::uuid is null or (%1$s, id) > (:key1, :key2))
                order by %1$s, id
                """.formatted(column));
    }

}
