package io.annals.api.tenant;

import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;

/** Queries about tenants. */
public final class TenantQuery {

    private TenantQuery() {
    }

    /** Gets the caller's own tenant. Platform administrators may get any tenant. */
    @Requires(Permission.COURSE_READ)
    public record GetTenant(@NotNull UUID tenantId) implements Query<TenantView> {
    }

}
