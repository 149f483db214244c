package io.annals.command.auth;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Role;

/**
 * Who is who, as the aggregates know it: a login never waits for a view to catch up.
 */
public interface Identities {

    /** The tenant with this primary domain, in any case. */
    Optional<UUID> tenantByDomain(String domain);

    /** The user of the tenant with this e-mail address, in any case. */
    Optional<UUID> userByEmail(UUID tenantId, String email);

    /**
     * The user's roles as of now; empty where the tenant has no such user or the user is
     * erased.
     */
    Optional<Set<Role>> rolesOf(UUID tenantId, UUID userId);

}
