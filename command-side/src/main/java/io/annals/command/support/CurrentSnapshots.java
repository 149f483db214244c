package io.annals.command.support;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedType;

/**
 * Lets only those snapshots be used that today's aggregates wrote: of a class of theirs,
 * in its {@link org.axonframework.serialization.Revision}. Any other would be taken for
 * an aggregate without a past; passed over, it only costs the time to read the events.
 * Whoever changes the fields of an aggregate raises its revision.
 */
public final class CurrentSnapshots implements SnapshotFilter {

    private final Set<String> readable;

    public CurrentSnapshots(Collection<Class<? extends TenantOwned<?>>> aggregates) {
        AnnotationRevisionResolver revisions = new AnnotationRevisionResolver();
        this.readable = aggregates.stream()
            .map((aggregate) -> key(aggregate.getName(), revisions.revisionOf(aggregate)))
            .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        SerializedType type = snapshot.getPayload().getType();
        return this.readable.contains(key(type.getName(), type.getRevision()));
    }

    private static String key(String name, String revision) {
        return name + " " + revision;
    }

}
