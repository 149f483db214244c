package io.annals.api.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.AboutPerson;
import io.annals.api.DomainEvent;
import io.annals.api.Json;
import io.annals.api.Personal;
import io.annals.api.Role;
import org.jspecify.annotations.Nullable;

/** What happened to a user. */
public sealed interface UserEvent extends DomainEvent, AboutPerson {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }

    @Override
    default UUID personId() {
        return userId();
    }

    /**
     * The person became known to the tenant.
     *
     * @param uniqueKeys the unique keys that the person holds, so that they can be given
     * back when the person is erased; derived by a keyed hash, so they tell nothing
     */
    record UserRegistered(UUID userId, @Personal @Nullable String email, @Personal @Nullable String username,
            @Personal @Nullable String firstName, @Personal @Nullable String middleName,
            @Personal @Nullable String lastName, @Personal @Nullable String phone,
            @Personal @Nullable String employeeId, @Nullable UUID organizationId, @Nullable UUID departmentId,
            @Nullable String userType, @Personal @Nullable Profile profile, List<UUID> uniqueKeys,
            Instant occurredAt) implements UserEvent {

        public UserRegistered {
            uniqueKeys = Json.list(uniqueKeys);
        }

    }

    /** The person's profile was replaced. */
    record ProfileChanged(UUID userId, @Personal @Nullable Profile profile, Instant occurredAt) implements UserEvent {
    }

    /** The password was set; the password itself is nowhere in the history. */
    record PasswordSet(UUID userId, Instant occurredAt) implements UserEvent {
    }

    /** The user was given a role. */
    record RoleAssigned(UUID userId, Role role, Instant occurredAt) implements UserEvent {
    }

    /** A role was taken from the user. */
    record RoleRevoked(UUID userId, Role role, Instant occurredAt) implements UserEvent {
    }

    /** The person was erased; what was personal reads as {@code null} from now on. */
    record UserErased(UUID userId, Instant occurredAt) implements UserEvent {
    }

}
