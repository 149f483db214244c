package io.annals.command.auth;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.api.uniquekey.UniqueKeyEvent.KeyClaimed;
import io.annals.api.uniquekey.UniqueKeyEvent.KeyReleased;
import io.annals.api.user.UserEvent.RoleAssigned;
import io.annals.api.user.UserEvent.RoleRevoked;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.command.tenant.TenantDomain;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.command.user.LoginNames;
import io.annals.platform.messaging.Meta;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, read from the history itself: the keys that they claimed and the roles that
 * they were given.
 */
final class StoredIdentities implements Identities {

    private final EventStore eventStore;

    private final LoginNames loginNames;

    StoredIdentities(EventStore eventStore, LoginNames loginNames) {
        this.eventStore = eventStore;
        this.loginNames = loginNames;
    }

    @Override
    public Optional<UUID> tenantByDomain(String domain) {
        return ownerOf(TenantDomain.of(domain));
    }

    @Override
    public Optional<UUID> userByEmail(UUID tenantId, String email) {
        return ownerOf(this.loginNames.email(tenantId, email));
    }

    private Optional<UUID> ownerOf(UniqueValue value) {
        @Nullable UUID owner = null;
        DomainEventStream history = history(value.keyId());
        while (history.hasNext()) {
            switch (history.next().getPayload()) {
                case KeyClaimed claimed -> owner = claimed.ownerId();
                case KeyReleased released -> owner = null;
                default -> {
                }
            }
        }
        return Optional.ofNullable(owner);
    }

    @Override
    public Optional<Set<Role>> rolesOf(UUID tenantId, UUID userId) {
        DomainEventStream history = history(userId);
        if (!history.hasNext() || !tenantId.toString().equals(history.peek().getMetaData().get(Meta.TENANT))) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        while (history.hasNext()) {
            DomainEventMessage<?> event = history.next();
            switch (event.getPayload()) {
                case RoleAssigned assigned -> roles.add(assigned.role());
                case RoleRevoked revoked -> roles.remove(revoked.role());
                case UserErased erased -> {
                    return Optional.empty();
                }
                default -> {
                }
            }
        }
        return Optional.of(roles);
    }

    /** From the first event on, and never from a snapshot. */
    private DomainEventStream history(UUID aggregateId) {
        return this.eventStore.readEvents(aggregateId.toString(), 0);
    }

}
