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

/** Queries about organizations. */
public final class OrganizationQuery {

    private OrganizationQuery() {
    }

    /** Lists the organizations of the tenant, ordered by code. */
    @Requires(Permission.COURSE_READ)
    public record FindOrganizations(@Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<OrganizationSummary> {
    }

    /** Gets an organization with its departments. */
    @Requires(Permission.COURSE_READ)
    public record GetOrganization(@NotNull UUID organizationId) implements Query<OrganizationView> {
    }

}
