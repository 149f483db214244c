package io.annals.platform.messaging;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command or asks a query, as the caller's token says.
 *
 * @param tenantId the tenant that everything the caller does belongs to
 * @param actorId the user
 * @param sessionId the session, where there is one
 * @param address the client's network address, where there is one
 */
public record Caller(UUID tenantId, UUID actorId, @Nullable UUID sessionId, Set<Role> roles, @Nullable String address) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** What the roles permit together. */
    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        this.roles.forEach((role) -> permissions.addAll(role.permissions()));
        return permissions;
    }

    public boolean may(Permission permission) {
        return this.roles.stream().anyMatch((role) -> role.permissions().contains(permission));
    }

}
