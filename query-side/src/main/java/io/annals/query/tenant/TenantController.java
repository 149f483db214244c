package io.annals.query.tenant;

import io.annals.api.tenant.TenantQuery.GetTenant;
import io.annals.api.tenant.TenantView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for tenants. */
@RestController
class TenantController {

    private final QueryResponses responses;

    TenantController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns the caller's own tenant. Platform administrators may read any tenant. */
    @GetMapping("/queries/tenants/{tenantId}")
    @Nullable TenantView tenant(@ParameterObject GetTenant query, Caller caller, VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

}
