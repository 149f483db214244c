package io.annals.command.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;

/** Events in memory, each version of an aggregate once, as every real store has it. */
public final class StrictEventStorageEngine extends InMemoryEventStorageEngine {

    private final Set<String> taken = new HashSet<>();

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        List<String> versions = events.stream().map((event) -> version((DomainEventMessage<?>) event)).toList();
        if (versions.stream().anyMatch(this.taken::contains)) {
            throw new ConcurrencyException("Another writer was faster");
        }
        this.taken.addAll(versions);
        super.appendEvents(events);
    }

    private static String version(DomainEventMessage<?> event) {
        return event.getAggregateIdentifier() + " " + event.getSequenceNumber();
    }

}
