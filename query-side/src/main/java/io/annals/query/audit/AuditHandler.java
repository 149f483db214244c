package io.annals.query.audit;

import io.annals.api.Page;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Caller;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class AuditHandler {

    private final AuditLog history;

    AuditHandler(AuditLog history) {
        this.history = history;
    }

    @QueryHandler
    Page<RecordedEvent> handle(ReadStream query, Caller caller) {
        return this.history.stream(query, caller);
    }

    @QueryHandler
    Page<RecordedEvent> handle(FindEvents query, Caller caller) {
        return this.history.events(query, caller);
    }

}
