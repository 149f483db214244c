package io.annals.query.course;

import java.util.Objects;

import io.annals.api.Folded;
import io.annals.api.course.CourseQuery.CourseOrder;
import io.annals.api.course.CourseSummary;
import io.annals.query.paging.Key;
import io.annals.query.paging.Keyset;
import org.jspecify.annotations.Nullable;

/**
 * An order of courses.
 *
 * @param keys the columns that it is by
 * @param sql what a statement says that lists courses in this order after a place
 */
record Order(Keyset<CourseSummary> keys, String sql) {

    private static final Order BY_CODE = ascending("code", Key.text(CourseSummary::code));

    private static final Order BY_TITLE = ascending("title_folded", Key.text((course) -> Folded.of(course.title())));

    private static final Order LAST_PUBLISHED_FIRST = new Order(
            Keyset.of(Key.time((course) -> Objects.requireNonNull(course.publishedAt())), Key.id(CourseSummary::id)),
            """
                      and published_at is not null
                      and (:key2::uuid is null or (published_at, id) < (:key1, :key2))
                    order by published_at desc, id desc
                    """);

    static Order of(@Nullable CourseOrder asked) {
        return switch (asked) {
            case TITLE -> BY_TITLE;
            case PUBLISHED -> LAST_PUBLISHED_FIRST;
            case CODE -> BY_CODE;
            case null -> BY_CODE;
        };
    }

    private static Order ascending(String column, Key<CourseSummary> key) {
        return new Order(Keyset.of(key, Key.id(CourseSummary::id)), """
                  and (:key2::uuid is null or (%1$s, id) > (:key1, :key2))
                order by %1$s, id
                """.formatted(column));
    }

}
