package io.annals.command.support;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedType;

/**
 * Accepts only snapshots of the current class and
 * {@link org.axonframework.serialization.Revision} of an aggregate. Any other would be
 * read as an aggregate without a history; ignoring it only costs the time to read the
 * events. If you change the fields of an aggregate, raise its revision.
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
