package io.annals.api.user;

import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of a user. */
@LocatedAt("/queries/users/{id}")
public sealed interface UserCommand extends Command {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }

    /**
     * Makes a person known to the tenant. E-mail address and user name are each unique in
     * the tenant without regard to case; at least one of them is needed.
     *
     * @param employeeId the number by which the institution knows the person
     * @param userType {@code learner}, {@code instructor}, … as the institution says
     */
    @Requires(Permission.USER_MANAGE)
    record RegisterUser(@NewId @NotNull UUID userId, @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(min = 1, max = 100) String username, @Nullable @Size(max = 100) String firstName,
            @Nullable @Size(max = 100) String middleName, @Nullable @Size(max = 100) String lastName,
            @Nullable @Size(max = 50) String phone, @Nullable @Size(max = 100) String employeeId,
            @Nullable UUID organizationId, @Nullable UUID departmentId, @Nullable @Size(max = 50) String userType,
            @Nullable @Valid Profile profile) implements UserCommand, Creation {
    }

    /** Replaces the person's profile. */
    @Requires(Permission.USER_MANAGE)
    record ChangeProfile(@NotNull UUID userId, @NotNull @Valid Profile profile) implements UserCommand {
    }

    /**
     * Sets the password to log in with.
     *
     * @param password kept only as an Argon2id hash, outside of events and views
     */
    @Requires(Permission.USER_MANAGE)
    record SetPassword(@NotNull UUID userId,
            @NotNull @Size(min = 10, max = 200) String password) implements UserCommand {

        /** Says nothing of the password, so that none reaches a log. */
        @Override
        public String toString() {
            return "SetPassword[userId=" + this.userId + "]";
        }

    }

    /** Gives the user a role; giving it twice changes nothing. */
    @Requires(Permission.USER_MANAGE)
    record AssignRole(@NotNull UUID userId, @NotNull Role role) implements UserCommand {
    }

    /** Takes a role away; taking what is not there changes nothing. */
    @Requires(Permission.USER_MANAGE)
    record RevokeRole(@NotNull UUID userId, @NotNull Role role) implements UserCommand {
    }

    /**
     * Erases the person: the key to their personal data is deleted for good, all that
     * they did stays. The user cannot log in any more and cannot be changed.
     */
    @Requires(Permission.USER_MANAGE)
    record EraseUser(@NotNull UUID userId) implements UserCommand {
    }

}
