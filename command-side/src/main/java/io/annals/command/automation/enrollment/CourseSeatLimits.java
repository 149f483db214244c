package io.annals.command.automation.enrollment;

import java.util.Optional;
import java.util.UUID;

import io.annals.command.automation.policy.AutomationList;
import io.annals.command.automation.policy.PolicyContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts about courses that decide when their seats have to be counted. */
final class CourseSeatLimits implements AutomationList {

    /**
     * A course.
     *
     * @param published whether learners can enroll
     * @param limited whether the course limits its seats or once did
     */
    record SeatLimit(boolean published, boolean limited) {
    }

    private final JdbcTemplate database;

    CourseSeatLimits(JdbcTemplate database) {
        this.database = database;
    }

    static CourseSeatLimits in(PolicyContext context) {
        return context.list(CourseSeatLimits.class, CourseSeatLimits::new);
    }

    Optional<SeatLimit> find(UUID courseId) {
        return this.database
            .query("select published, limited from automation.course where course_id = ?",
                    (row, number) -> new SeatLimit(row.getBoolean("published"), row.getBoolean("limited")), courseId)
            .stream()
            .findFirst();
    }

    void set(UUID courseId, UUID tenantId, SeatLimit limit) {
        this.database.update("""
                insert into automation.course (course_id, tenant_id, published, limited) values (?, ?, ?, ?)
                on conflict (course_id) do update
                   set published = excluded.published, limited = excluded.limited""", courseId, tenantId,
                limit.published(), limit.limited());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

}
