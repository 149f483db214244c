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

@RestController
class AuditController {

    private final QueryResponses answers;

    AuditController(QueryResponses answers) {
        this.answers = answers;
    }

    /** What happened to one record, from the beginning: who, when, why and what. */
    @GetMapping("/audit/streams/{aggregateId}")
    ResponseEntity<Page<RecordedEvent>> stream(@ParameterObject ReadStream query, Caller caller) {
        return this.answers.page(query, caller);
    }

    /** What happened in the tenant. */
    @GetMapping("/audit/events")
    ResponseEntity<Page<RecordedEvent>> events(@ParameterObject FindEvents query, Caller caller) {
        return this.answers.page(query, caller);
    }

}
