package io.annals.command.auth;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Role;

/**
 * Finds tenants, users and roles. They come from the event store and are never stale, as
 * a view might be.
 */
public interface Identities {

    /** The tenant with the primary domain, ignoring case. */
    Optional<UUID> tenantByDomain(String domain);

    /** The user of the tenant with the e-mail address, ignoring case. */
    Optional<UUID> userByEmail(UUID tenantId, String email);

    /**
     * The user's current roles; empty if the tenant has no such user or the user is
     * erased.
     */
    Optional<Set<Role>> rolesOf(UUID tenantId, UUID userId);

}
