package io.annals.command.support;

import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate, which belongs for ever to the tenant of its first event. A snapshot has
 * its fields.
 *
 * @param <E> the events of its history
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE, setterVisibility = Visibility.NONE, creatorVisibility = Visibility.NONE)
public abstract class TenantOwned<E extends DomainEvent> {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable UUID tenantId;

    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    final void remember(DomainEvent event, @MetaDataValue(value = MetaDataKeys.TENANT, required = true) String tenant) {
        if (this.id == null) {
            this.id = event.aggregateId();
            this.tenantId = UUID.fromString(tenant);
        }
        evolve((E) event);
    }

    /**
     * Applies an event to the state by assigning fields only: whether it may happen was
     * decided before.
     */
    protected abstract void evolve(E event);

    protected final UUID id() {
        return Objects.requireNonNull(this.id);
    }

    final boolean belongsTo(@Nullable Object tenant) {
        return Objects.requireNonNull(this.tenantId).toString().equals(tenant);
    }

}
