package io.annals.api.tenant;

import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;

/** What can be asked about tenants. */
public final class TenantQuery {

    private TenantQuery() {
    }

    /** The caller's own tenant; any for those who run the platform. */
    @Requires(Permission.COURSE_READ)
    public record GetTenant(@NotNull UUID tenantId) implements Query<TenantView> {
    }

}
