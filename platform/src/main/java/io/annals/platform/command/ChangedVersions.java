package io.annals.platform.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work did: which aggregates have which version now. It is the answer of
 * every command on the bus, and is filled while the unit of work commits.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class ChangedVersions {

    private static final String KEY = ChangedVersions.class.getName();

    private @Nullable UUID answer;

    private final Map<UUID, Long> versions = new HashMap<>(4);

    Optional<UUID> answer() {
        return Optional.ofNullable(this.answer);
    }

    Optional<Long> versionOf(UUID aggregateId) {
        return Optional.ofNullable(this.versions.get(aggregateId));
    }

    /** Makes the receipt the answer of every command. */
    public static final class Writer implements MessageHandlerInterceptor<CommandMessage<?>> {

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            ChangedVersions receipt = new ChangedVersions();
            unitOfWork.resources().put(KEY, receipt);
            if (chain.proceed() instanceof UUID id) {
                receipt.answer = id;
            }
            return receipt;
        }

    }

    /** Notes the version that each event gives its aggregate. */
    public static final class Clerk implements MessageDispatchInterceptor<EventMessage<?>> {

        @Override
        public java.util.function.BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
                java.util.List<? extends EventMessage<?>> events) {
            if (CurrentUnitOfWork.isStarted()
                    && CurrentUnitOfWork.get().root().resources().get(KEY) instanceof ChangedVersions receipt) {
                for (EventMessage<?> event : events) {
                    if (event instanceof DomainEventMessage<?> domainEvent) {
                        receipt.versions.put(UUID.fromString(domainEvent.getAggregateIdentifier()),
                                domainEvent.getSequenceNumber());
                    }
                }
            }
            return (position, event) -> event;
        }

    }

}
