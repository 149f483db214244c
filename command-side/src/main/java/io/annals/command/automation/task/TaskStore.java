package io.annals.command.automation.task;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.annals.command.automation.database.BulkStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tasks that a batch of events schedules and cancels. They are written together, so a
 * task that is canceled within its batch is never written.
 */
public final class TaskStore {

    private static final int MANY = 1_000;

    private static final String SCHEDULE = """
            insert into automation.task
                   (id, tenant_id, subject_id, command_name, command, reason, due_at, cause_id, correlation_id)
            select id, tenant, subject, name, command::jsonb, reason, due::timestamptz, cause, correlation
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                          ?::text[]) with ordinality
                   as put (id, tenant, subject, name, command, reason, due, cause, correlation, number)
             order by number
            on conflict (id) do update
               set command = excluded.command, reason = excluded.reason, due_at = excluded.due_at, tries = 0,
                   cause_id = excluded.cause_id, correlation_id = excluded.correlation_id, put_at = now()""";

    private static final String CANCEL = "delete from automation.task where id = any(?)";

    private final Map<UUID, Optional<Task>> changes = new LinkedHashMap<>();

    private final JdbcTemplate database;

    private Instant earliest = Instant.MAX;

    public TaskStore(JdbcTemplate database) {
        this.database = database;
    }

    /** Schedules the task, in place of an earlier one with the same id. */
    public void schedule(Task task) {
        this.changes.put(task.id(), Optional.of(task));
        if (this.changes.size() >= MANY) {
            flush();
        }
    }

    public void cancel(UUID id) {
        this.changes.put(id, Optional.empty());
    }

    /**
     * When the first of the written tasks is due; far in the future if there are none.
     */
    public Instant earliest() {
        return this.earliest;
    }

    /** Writes the changes. */
    public void flush() {
        List<Task> scheduled = this.changes.values().stream().flatMap(Optional::stream).toList();
        List<UUID> canceled = this.changes.keySet()
            .stream()
            .filter((id) -> Objects.requireNonNull(this.changes.get(id)).isEmpty())
            .toList();
        BulkStatement.of(canceled).uuid((id) -> id).write(this.database, CANCEL);
        BulkStatement.of(scheduled)
            .uuid(Task::id)
            .uuid(Task::tenantId)
            .uuid((task) -> task.command().aggregateId())
            .text((task) -> TaskCommandJson.name(task.command()))
            .text((task) -> TaskCommandJson.write(task.command()))
            .text(Task::reason)
            .time(Task::dueAt)
            .uuid((task) -> task.cause().eventId())
            .text((task) -> task.cause().correlationId())
            .write(this.database, SCHEDULE);
        scheduled
            .forEach((task) -> this.earliest = task.dueAt().isBefore(this.earliest) ? task.dueAt() : this.earliest);
        this.changes.clear();
    }

}
