package io.annals.command.automation.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.annals.command.automation.database.AutomationDatabase;
import io.annals.command.automation.database.BulkStatement;
import io.annals.platform.command.CommandContext.Cause;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tasks that are due, for the runner. */
final class DueTasks {

    /**
     * A task that is due.
     *
     * @param command as JSON
     * @param tries how often sending it failed
     */
    record DueTask(UUID id, UUID tenantId, String commandName, String command, String reason, Cause cause, int tries) {
    }

    /** A task that is to be sent again. */
    record Retry(UUID id, Instant dueAt) {
    }

    /**
     * Skips tasks that another process has locked, and tasks behind an earlier one for
     * the same aggregate that is due or has failed.
     */
    private static final String TAKE = """
            select id, tenant_id, command_name, command::text as command, reason, cause_id, correlation_id, tries
              from automation.task
             where due_at <= ?
               and not exists (select from automation.task earlier
                                where earlier.subject_id = task.subject_id and earlier.number < task.number
                                  and (earlier.due_at <= ? or earlier.tries > 0))
             order by due_at, number
             limit ?
               for update skip locked""";

    private static final String RETRY = """
            update automation.task set due_at = later.due_at::timestamptz, tries = tries + 1
              from unnest(?::uuid[], ?::text[]) as later (id, due_at)
             where task.id = later.id""";

    private final JdbcTemplate database;

    DueTasks(AutomationDatabase database) {
        this.database = new JdbcTemplate(database.dataSource());
    }

    /** The tasks that are due, in order; locked until the transaction ends. */
    List<DueTask> take(Instant now, int atMost) {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        return this.database.query(TAKE,
                (row, number) -> new DueTask(row.getObject("id", UUID.class), row.getObject("tenant_id", UUID.class),
                        row.getString("command_name"), row.getString("command"), row.getString("reason"),
                        new Cause(row.getObject("cause_id", UUID.class), row.getString("correlation_id")),
                        row.getInt("tries")),
                time, time, atMost);
    }

    void delete(Collection<UUID> ids) {
        BulkStatement.of(ids).uuid((id) -> id).write(this.database, "delete from automation.task where id = any(?)");
    }

    void retry(Collection<Retry> tasks) {
        BulkStatement.of(tasks).uuid(Retry::id).time(Retry::dueAt).write(this.database, RETRY);
    }

    /** When the first task is due; empty if there is none. */
    Optional<Instant> earliest() {
        return this.database
            .queryForList("select due_at from automation.task order by due_at, number limit 1", OffsetDateTime.class)
            .stream()
            .findFirst()
            .map(OffsetDateTime::toInstant);
    }

}
