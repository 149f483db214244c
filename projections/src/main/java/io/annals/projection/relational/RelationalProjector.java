package io.annals.projection.relational;

import io.annals.api.DomainEvent;

/** Says what events do to rows. It keeps no state and reads nothing but the event. */
@FunctionalInterface
public interface RelationalProjector {

    /** Says what the event does; nothing where it concerns no row. */
    void project(DomainEvent event, RowChanges rows);

}
