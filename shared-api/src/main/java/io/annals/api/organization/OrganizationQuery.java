package io.annals.api.organization;

import java.util.UUID;

import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What can be asked about organizations. */
public final class OrganizationQuery {

    private OrganizationQuery() {
    }

    /** The organizations of the tenant, by code. */
    @Requires(Permission.COURSE_READ)
    public record FindOrganizations(@Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<OrganizationSummary> {
    }

    /** One organization with its departments. */
    @Requires(Permission.COURSE_READ)
    public record GetOrganization(@NotNull UUID organizationId) implements Query<OrganizationView> {
    }

}
