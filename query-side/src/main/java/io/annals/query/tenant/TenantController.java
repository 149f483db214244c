package io.annals.query.tenant;

import io.annals.api.tenant.TenantQuery.GetTenant;
import io.annals.api.tenant.TenantView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.Answers;
import io.annals.query.api.Freshness;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TenantController {

    private final Answers answers;

    TenantController(Answers answers) {
        this.answers = answers;
    }

    /** The caller's own tenant; any for those who run the platform. */
    @GetMapping("/queries/tenants/{tenantId}")
    @Nullable TenantView tenant(@ParameterObject GetTenant query, Caller caller, Freshness freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
