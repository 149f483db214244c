package io.annals.platform.axon;

import io.annals.api.Command;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Resolves the target of a command by {@link Command#aggregateId()} and the expected
 * version by the metadata, so that commands need no annotations of the framework.
 */
public final class AggregateIdTargetResolver implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            Long expectedVersion = (Long) message.getMetaData().get(MetaDataKeys.EXPECTED_VERSION);
            Object id = command.aggregateId().toString();
            return new VersionedAggregateIdentifier(id, expectedVersion);
        }
        throw new IllegalArgumentException(message.getPayloadType() + " is not a command");
    }

}
