package io.annals.command.automation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/** What has to be known of courses to tell when their seats are to be counted. */
final class CourseSeatLimits {

    /**
     * A course.
     *
     * @param published whether learners could enroll so far
     * @param limited whether it limits its seats or once did
     */
    record Known(boolean published, boolean limited) {
    }

    private final JdbcTemplate database;

    CourseSeatLimits(JdbcTemplate database) {
        this.database = database;
    }

    Optional<Known> find(UUID courseId) {
        return this.database
            .query("select published, limited from automation.course where course_id = ?",
                    (row, number) -> new Known(row.getBoolean("published"), row.getBoolean("limited")), courseId)
            .stream()
            .findFirst();
    }

    void set(UUID courseId, UUID tenantId, Known known) {
        this.database.update("""
                insert into automation.course (course_id, tenant_id, published, limited) values (?, ?, ?, ?)
                on conflict (course_id) do update
                   set published = excluded.published, limited = excluded.limited""", courseId, tenantId,
                known.published(), known.limited());
    }

}
