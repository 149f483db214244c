package io.annals.command.automation.policy;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.Command;
import io.annals.command.automation.task.Task;
import io.annals.platform.messaging.EventContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a policy may use while it reacts to an event.
 *
 * @param event the event and its metadata
 * @param state the lists and tasks
 */
public record PolicyContext(EventContext event, AutomationState state) {

    /** Schedules a command to be sent at once. */
    public void schedule(UUID taskId, Command command, String reason) {
        this.state.tasks().schedule(Task.of(this.event, taskId, command, reason));
    }

    /** Schedules a command, in place of an earlier one with the same task id. */
    public void schedule(UUID taskId, Command command, String reason, Instant dueAt) {
        this.state.tasks().schedule(Task.of(this.event, taskId, command, reason, dueAt));
    }

    /** Cancels a command that need not be sent any more. */
    public void cancel(UUID taskId) {
        this.state.tasks().cancel(taskId);
    }

    /** The list of the type, as the events so far leave it. */
    public <T extends AutomationList> T list(Class<T> type, Function<JdbcTemplate, T> creation) {
        return this.state.list(type, creation);
    }

}
