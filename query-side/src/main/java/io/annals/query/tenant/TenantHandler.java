package io.annals.query.tenant;

import io.annals.api.Refusal;
import io.annals.api.tenant.TenantQuery.GetTenant;
import io.annals.api.tenant.TenantView;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class TenantHandler {

    private static final ViewMapper<TenantView> VIEW = ViewMapper.of(TenantView.class);

    private final TenantReads reads;

    TenantHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    TenantView handle(GetTenant query, Caller caller) {
        return this.reads.of(query.tenantId(), caller, (lms) -> lms.sql("""
                select id, name, primary_domain, status, subscription_tier, industry_type, max_users, created_at,
                       updated_at, version
                from lms.tenant
                where id = :tenantId
                """).param("tenantId", query.tenantId()).query(VIEW).optional())
            .orElseThrow(() -> Refusal.notFound("tenant"));
    }

}
