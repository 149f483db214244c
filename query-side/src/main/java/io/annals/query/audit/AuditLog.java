package io.annals.query.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Caller;

/** The history of a tenant, wherever the events are kept. */
interface AuditLog {

    /**
     * What happened to one aggregate, in order.
     * @throws io.annals.api.Refusal {@code not-found} where nothing did in the caller's
     * tenant
     */
    Page<RecordedEvent> stream(ReadStream query, Caller caller);

    /**
     * All events of these types that happened to one aggregate, in order and as they are
     * stored; none where nothing did in the caller's tenant.
     */
    List<EncryptedEvent> ofTypes(UUID aggregateId, Set<String> types, Caller caller);

    /** What happened in the tenant, in order. */
    Page<RecordedEvent> events(FindEvents query, Caller caller);

}
