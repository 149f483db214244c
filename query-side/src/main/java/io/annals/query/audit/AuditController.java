package io.annals.query.audit;

import io.annals.api.Page;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for the recorded events: who did what, when and why. */
@RestController
class AuditController {

    private final QueryResponses responses;

    AuditController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns the events of one aggregate, oldest first. */
    @GetMapping("/audit/streams/{aggregateId}")
    ResponseEntity<Page<RecordedEvent>> stream(@ParameterObject ReadStream query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns the events of the tenant. */
    @GetMapping("/audit/events")
    ResponseEntity<Page<RecordedEvent>> events(@ParameterObject FindEvents query, Caller caller) {
        return this.responses.page(query, caller);
    }

}
