package io.annals.query.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Caller;

/** Reads the events of a tenant from the event store. */
interface AuditLog {

    /**
     * Reads the events of one aggregate, in order.
     * @throws io.annals.api.Refusal {@code not-found} if the caller's tenant has no such
     * aggregate
     */
    Page<RecordedEvent> stream(ReadStream query, Caller caller);

    /**
     * Reads all events of one aggregate that have these types, in order, with personal
     * values still encrypted. Empty if the caller's tenant has no such aggregate.
     */
    List<EncryptedEvent> ofTypes(UUID aggregateId, Set<String> types, Caller caller);

    /** Finds events of the tenant. */
    Page<RecordedEvent> events(FindEvents query, Caller caller);

}
