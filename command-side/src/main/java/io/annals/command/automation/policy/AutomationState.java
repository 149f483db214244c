package io.annals.command.automation.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.annals.command.automation.task.TaskStore;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lists and tasks while a batch of events is applied to them. Changes are written
 * together, at the latest before they are read.
 */
public final class AutomationState {

    private final Map<Class<?>, AutomationList> lists = new LinkedHashMap<>();

    private final JdbcTemplate database;

    private final TaskStore tasks;

    public AutomationState(JdbcTemplate database) {
        this.database = database;
        this.tasks = new TaskStore(database);
    }

    <T extends AutomationList> T list(Class<T> type, Function<JdbcTemplate, T> creation) {
        AutomationList list = this.lists.computeIfAbsent(type, (missing) -> creation.apply(this.database));
        return Objects.requireNonNull(type.cast(list));
    }

    public TaskStore tasks() {
        return this.tasks;
    }

    /** Writes all changes. */
    public void flush() {
        this.lists.values().forEach(AutomationList::flush);
        this.tasks.flush();
    }

}
