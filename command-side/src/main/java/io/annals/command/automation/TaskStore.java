package io.annals.command.automation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tasks that a batch of events puts and takes back. They are written together, so
 * that of what is put and taken back in between nothing is left.
 */
final class TaskStore {

    private static final int MANY = 1_000;

    private static final String PUT = """
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

    private static final String TAKE_BACK = "delete from automation.task where id = any(?)";

    private final Map<UUID, Optional<Task>> changes = new LinkedHashMap<>();

    private final JdbcTemplate database;

    private Instant earliest = Instant.MAX;

    TaskStore(JdbcTemplate database) {
        this.database = database;
    }

    /** In place of an earlier one with the same id. */
    void put(Task task) {
        this.changes.put(task.id(), Optional.of(task));
        if (this.changes.size() >= MANY) {
            flush();
        }
    }

    /** It need not be done any more. */
    void takeBack(UUID id) {
        this.changes.put(id, Optional.empty());
    }

    /**
     * When the first of what was put so far is due; far in the future where nothing was.
     */
    Instant earliest() {
        return this.earliest;
    }

    void flush() {
        List<Task> put = this.changes.values().stream().flatMap(Optional::stream).toList();
        List<UUID> gone = this.changes.keySet()
            .stream()
            .filter((id) -> Objects.requireNonNull(this.changes.get(id)).isEmpty())
            .toList();
        BulkStatement.of(gone).uuid((id) -> id).write(this.database, TAKE_BACK);
        BulkStatement.of(put)
            .uuid(Task::id)
            .uuid(Task::tenantId)
            .uuid((task) -> task.command().aggregateId())
            .text((task) -> TaskCommandJson.name(task.command()))
            .text((task) -> TaskCommandJson.write(task.command()))
            .text(Task::reason)
            .time(Task::dueAt)
            .uuid((task) -> task.cause().eventId())
            .text((task) -> task.cause().correlationId())
            .write(this.database, PUT);
        put.forEach((task) -> this.earliest = task.dueAt().isBefore(this.earliest) ? task.dueAt() : this.earliest);
        this.changes.clear();
    }

}
