package io.annals.platform.messaging;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a command or query, as identified by the access token.
 *
 * @param tenantId the tenant in which the caller acts
 * @param actorId the user
 * @param sessionId the session; absent for callers without one
 * @param address the client's network address; absent if unknown
 */
public record Caller(UUID tenantId, UUID actorId, @Nullable UUID sessionId, Set<Role> roles, @Nullable String address) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The permissions of all roles. */
    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        this.roles.forEach((role) -> permissions.addAll(role.permissions()));
        return permissions;
    }

    public boolean may(Permission permission) {
        return this.roles.stream().anyMatch((role) -> role.permissions().contains(permission));
    }

}
