package io.annals.api.user;

import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.NotBlankText;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Commands for a user. */
@LocatedAt("/queries/users/{id}")
public sealed interface UserCommand extends Command {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }

    /**
     * Registers a person as a user of the tenant. E-mail address and user name are each
     * unique within the tenant, ignoring case; at least one of them is required.
     *
     * @param employeeId the person's number at the institution
     * @param departmentId a department of the organization
     * @param userType the institution's own label, such as {@code learner} or
     * {@code instructor}; it grants no permissions
     */
    @Requires(Permission.USER_MANAGE)
    record RegisterUser(@NewId @NotNull UUID userId, @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 100) @Pattern(regexp = NotBlankText.REGEXP,
                    message = NotBlankText.MESSAGE) String username,
            @Nullable @Size(max = 100) String firstName, @Nullable @Size(max = 100) String middleName,
            @Nullable @Size(max = 100) String lastName, @Nullable @Size(max = 50) String phone,
            @Nullable @Size(max = 100) String employeeId, @Nullable UUID organizationId, @Nullable UUID departmentId,
            @Nullable @Size(max = 50) String userType,
            @Nullable @Valid Profile profile) implements UserCommand, Creation {
    }

    /** Replaces the user's profile. Omitted fields are cleared. */
    @Requires(Permission.USER_MANAGE)
    record ChangeProfile(@NotNull UUID userId, @NotNull @Valid Profile profile) implements UserCommand {
    }

    /**
     * Sets the user's password.
     *
     * @param password stored only as an Argon2id hash, never in events or views
     */
    @Requires(Permission.USER_MANAGE)
    record SetPassword(@NotNull UUID userId,
            @NotNull @Size(min = 10, max = 200) String password) implements UserCommand {

        /** Leaves out the password, so that it is never logged. */
        @Override
        public String toString() {
            return "SetPassword[userId=" + this.userId + "]";
        }

    }

    /**
     * Assigns a role to the user. Does nothing if the user has it already. A caller can
     * only assign roles whose permissions the caller has too.
     */
    @Requires(Permission.USER_MANAGE)
    record AssignRole(@NotNull UUID userId, @NotNull Role role) implements UserCommand {
    }

    /**
     * Revokes a role of the user. Does nothing if the user does not have it. A caller can
     * only revoke roles whose permissions the caller has too.
     */
    @Requires(Permission.USER_MANAGE)
    record RevokeRole(@NotNull UUID userId, @NotNull Role role) implements UserCommand {
    }

    /**
     * Erases the user's personal data by deleting its encryption key. This cannot be
     * undone. The rest of the history stays. The user can no longer log in or be changed.
     */
    @Requires(Permission.USER_MANAGE)
    record EraseUser(@NotNull UUID userId) implements UserCommand {
    }

}
