package io.annals.api.tenant;

import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Commands for a tenant: an institution with its own users, courses and history. */
@LocatedAt("/queries/tenants/{id}")
public sealed interface TenantCommand extends Command {

    UUID tenantId();

    @Override
    default UUID aggregateId() {
        return tenantId();
    }

    /**
     * Creates a tenant.
     *
     * @param primaryDomain a domain name or label that users give as the tenant when they
     * log in; unique on the platform
     * @param subscriptionTier the subscription plan, as the platform operator names it
     * @param industryType the kind of institution, as the platform operator names it
     * @param maxUsers the maximum number of users, for information; not enforced
     */
    @Requires(Permission.PLATFORM_MANAGE)
    record CreateTenant(@NewId @NotNull UUID tenantId, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 253) @Pattern(regexp = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?",
                    message = "must be a lower-case domain name or label") String primaryDomain,
            @Nullable @Size(max = 50) String subscriptionTier, @Nullable @Size(max = 100) String industryType,
            @Nullable @Positive Integer maxUsers) implements TenantCommand, Creation {
    }

    /** Renames the tenant. */
    @Requires(Permission.PLATFORM_MANAGE)
    record RenameTenant(@NotNull UUID tenantId, @NotBlank @Size(max = 200) String name) implements TenantCommand {
    }

}
