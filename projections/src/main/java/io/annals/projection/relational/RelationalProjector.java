package io.annals.projection.relational;

import io.annals.api.DomainEvent;

/**
 * Translates events into row changes. It has no state and reads nothing but the event.
 */
@FunctionalInterface
public interface RelationalProjector {

    /** Adds the row changes of an event, if it has any. */
    void project(DomainEvent event, RowChanges rows);

}
