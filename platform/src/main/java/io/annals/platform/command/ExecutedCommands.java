package io.annals.platform.command;

import java.util.Optional;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.richtext.RichTexts;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds out from the event store whether a command was executed earlier. */
@Component
public class ExecutedCommands {

    private final EventStore eventStore;

    ExecutedCommands(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * The result of the command when it was executed; empty if its aggregate has no event
     * of the command.
     * @param command complete, with the id of what it creates
     * @param messageId the id of the command message
     */
    public Optional<CommandResult> of(Command command, UUID messageId) {
        return this.eventStore.readEvents(command.aggregateId().toString(), 0)
            .asStream()
            .filter((event) -> messageId.toString().equals(event.getMetaData().get(MetaDataKeys.CAUSATION)))
            .map(DomainEventMessage::getSequenceNumber)
            .max(Long::compare)
            .map((version) -> new CommandResult(NewIdAssigner.idOf(command), version,
                    RichTexts.sanitize(command).removedFrom()));
    }

}
