package io.annals.projection.lms;

import io.annals.api.tenant.TenantEvent;
import io.annals.api.tenant.TenantEvent.TenantCreated;
import io.annals.api.tenant.TenantEvent.TenantRenamed;
import io.annals.api.tenant.TenantStatus;
import io.annals.projection.relational.RowChanges;

import static io.annals.projection.lms.LmsTables.TENANT;

/** Projects tenants to rows. */
final class TenantRows {

    private TenantRows() {
    }

    static void project(TenantEvent event, RowChanges rows) {
        switch (event) {
            case TenantCreated created -> rows.insert(TENANT, created.tenantId())
                // The event belongs to the platform's tenant, the row to the new tenant.
                .with("tenant_id", created.tenantId())
                .with("name", created.name())
                .with("status", TenantStatus.ACTIVE)
                .with("is_active", true)
                .with("primary_domain", created.primaryDomain())
                .with("subscription_tier", created.subscriptionTier())
                .with("industry_type", created.industryType())
                .with("max_users", created.maxUsers());
            case TenantRenamed renamed -> rows.set(TENANT, renamed.tenantId()).with("name", renamed.name());
        }
    }

}
