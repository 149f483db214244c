package io.annals.platform.command;

import java.util.Optional;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Finds in the history whether a command was carried out, where nobody lives to tell.
 */
@Component
public class ExecutedCommands {

    private final EventStore eventStore;

    ExecutedCommands(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * What the command answered when it was carried out; nothing where its aggregate has
     * no event of it.
     * @param command complete, with the id of what it makes
     * @param messageId its identity when it was dispatched
     */
    public Optional<CommandResult> of(Command command, UUID messageId) {
        return this.eventStore.readEvents(command.aggregateId().toString(), 0)
            .asStream()
            .filter((event) -> messageId.toString().equals(event.getMetaData().get(MetaDataKeys.CAUSATION)))
            .map(DomainEventMessage::getSequenceNumber)
            .max(Long::compare)
            .map((version) -> new CommandResult(NewIdAssigner.of(command), version));
    }

}
