package io.annals.query.audit;

import io.annals.api.Page;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Caller;

/** The history of a tenant, wherever the events are kept. */
interface History {

    /**
     * What happened to one aggregate, in order.
     * @throws io.annals.api.Refusal {@code not-found} where nothing did in the caller's
     * tenant
     */
    Page<RecordedEvent> stream(ReadStream query, Caller caller);

    /** What happened in the tenant, in order. */
    Page<RecordedEvent> events(FindEvents query, Caller caller);

}
