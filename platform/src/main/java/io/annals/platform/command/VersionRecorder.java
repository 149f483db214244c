package io.annals.platform.command;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Makes {@link ChangedVersions} the result of every command. As an interceptor of the
 * command bus it puts an empty result into the unit of work; as an interceptor of the
 * event store it adds the version that each event gives its aggregate.
 */
public final class VersionRecorder
        implements MessageHandlerInterceptor<CommandMessage<?>>, MessageDispatchInterceptor<EventMessage<?>> {

    private static final String RESOURCE = ChangedVersions.class.getName();

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        ChangedVersions versions = new ChangedVersions();
        unitOfWork.resources().put(RESOURCE, versions);
        if (chain.proceed() instanceof UUID id) {
            versions.returned(id);
        }
        return versions;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().get(RESOURCE) instanceof ChangedVersions versions) {
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> domainEvent) {
                    versions.changed(UUID.fromString(domainEvent.getAggregateIdentifier()),
                            domainEvent.getSequenceNumber());
                }
            }
        }
        return (position, event) -> event;
    }

}
