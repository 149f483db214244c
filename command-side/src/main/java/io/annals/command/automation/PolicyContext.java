package io.annals.command.automation;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.Command;

/**
 * It is an event's turn.
 *
 * @param ledger the lists and tasks that it may look at and change
 */
record PolicyContext(EventContext happened, AutomationState ledger) {

    /** The command is to be sent at once. */
    void put(UUID taskId, Command command, String reason) {
        this.ledger.todo().put(Task.of(this.happened, taskId, command, reason));
    }

    /** The command is to be sent at that time. */
    void put(UUID taskId, Command command, String reason, Instant dueAt) {
        this.ledger.todo().put(Task.of(this.happened, taskId, command, reason, dueAt));
    }

    /** It need not be sent any more. */
    void takeBack(UUID taskId) {
        this.ledger.todo().takeBack(taskId);
    }

}
