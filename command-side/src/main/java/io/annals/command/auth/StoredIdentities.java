package io.annals.command.auth;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.command.support.AggregateReader;
import io.annals.command.tenant.TenantDomain;
import io.annals.command.uniquekey.UniqueKey;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.command.user.LoginNames;
import io.annals.command.user.User;

/** Reads the {@code User} and {@code UniqueKey} aggregates. */
final class StoredIdentities implements Identities {

    private final AggregateReader aggregates;

    private final LoginNames names;

    StoredIdentities(AggregateReader aggregates, LoginNames names) {
        this.aggregates = aggregates;
        this.names = names;
    }

    @Override
    public Optional<UUID> tenantByDomain(String domain) {
        return ownerOf(TenantDomain.of(domain));
    }

    @Override
    public Optional<UUID> userByEmail(UUID tenantId, String email) {
        return ownerOf(this.names.email(tenantId, email));
    }

    @Override
    public Optional<Set<Role>> rolesOf(UUID tenantId, UUID userId) {
        return this.aggregates.of(tenantId, userId, User::new).flatMap(User::effectiveRoles);
    }

    private Optional<UUID> ownerOf(UniqueValue value) {
        return this.aggregates.of(value.keyId(), UniqueKey::new).flatMap(UniqueKey::owner);
    }

}
