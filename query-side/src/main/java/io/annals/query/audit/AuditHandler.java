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

    private final AuditLog auditLog;

    AuditHandler(AuditLog auditLog) {
        this.auditLog = auditLog;
    }

    @QueryHandler
    Page<RecordedEvent> handle(ReadStream query, Caller caller) {
        return this.auditLog.stream(query, caller);
    }

    @QueryHandler
    Page<RecordedEvent> handle(FindEvents query, Caller caller) {
        return this.auditLog.events(query, caller);
    }

}
