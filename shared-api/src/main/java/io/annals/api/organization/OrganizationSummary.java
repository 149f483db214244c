package io.annals.api.organization;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organization in a list.
 *
 * @param type {@code university}, {@code faculty}, … as the institution says
 */
public record OrganizationSummary(UUID id, String name, String code, @Nullable String type,
        @Nullable UUID parentOrganizationId, @Nullable String status, long version) {
}
