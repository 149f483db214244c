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

@RestController
class TenantController {

    private final QueryResponses answers;

    TenantController(QueryResponses answers) {
        this.answers = answers;
    }

    /** The caller's own tenant; any for those who run the platform. */
    @GetMapping("/queries/tenants/{tenantId}")
    @Nullable TenantView tenant(@ParameterObject GetTenant query, Caller caller, VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
