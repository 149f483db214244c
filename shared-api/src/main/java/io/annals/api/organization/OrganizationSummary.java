package io.annals.api.organization;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organization in a list.
 *
 * @param type the tenant's own label, such as {@code university} or {@code faculty}
 * @param parentOrganizationId the organization that this one is part of
 */
public record OrganizationSummary(UUID id, String name, String code, @Nullable String type,
        @Nullable UUID parentOrganizationId, OrganizationStatus status, long version) {
}
