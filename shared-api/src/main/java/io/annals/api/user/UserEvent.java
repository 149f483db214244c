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

/** Events of a user. */
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
     * A user was registered.
     *
     * @param uniqueKeys the ids of the unique keys that the user holds, to be released
     * when the user is erased; they come from a keyed hash and reveal nothing
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

    /** The user's profile was replaced. */
    record ProfileChanged(UUID userId, @Personal @Nullable Profile profile, Instant occurredAt) implements UserEvent {
    }

    /** The user's password was set; no event contains the password. */
    record PasswordSet(UUID userId, Instant occurredAt) implements UserEvent {
    }

    /** A role was assigned to the user. */
    record RoleAssigned(UUID userId, Role role, Instant occurredAt) implements UserEvent {
    }

    /** A role of the user was revoked. */
    record RoleRevoked(UUID userId, Role role, Instant occurredAt) implements UserEvent {
    }

    /**
     * The user's personal data was erased: personal values of all the user's events read
     * as {@code null} from now on.
     */
    record UserErased(UUID userId, Instant occurredAt) implements UserEvent {
    }

}
