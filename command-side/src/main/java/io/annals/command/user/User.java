package io.annals.command.user;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.user.Profile;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.RevokeRole;
import io.annals.api.user.UserEvent;
import io.annals.api.user.UserEvent.PasswordSet;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.RoleAssigned;
import io.annals.api.user.UserEvent.RoleRevoked;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person who logs in, learns and teaches. The state contains no personal data, so it
 * can be stored in snapshots.
 */
@AggregateRoot
@Revision("1")
public class User extends TenantOwned<UserEvent> {

    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private List<UUID> uniqueKeys = new ArrayList<>();

    private boolean erased;

    static User register(RegisterUser command, List<UUID> uniqueKeys, Instant at) {
        apply(new UserRegistered(command.userId(), command.email(), command.username(), command.firstName(),
                command.middleName(), command.lastName(), command.phone(), command.employeeId(),
                command.organizationId(), command.departmentId(), command.userType(), command.profile(), uniqueKeys,
                at));
        return new User();
    }

    /**
     * Replaces the profile.
     * @param current the current profile, which is personal and therefore not part of the
     * state
     */
    void changeProfile(Profile profile, @Nullable Profile current, Instant at) {
        requirePresent();
        if (!profile.equals(current)) {
            apply(new ProfileChanged(id(), profile, at));
        }
    }

    @CommandHandler
    void decide(AssignRole command, Caller caller, @OccurredAt Instant at) {
        requirePresent();
        requirePermissionsOf(Set.of(command.role()), caller);
        if (!this.roles.contains(command.role())) {
            apply(new RoleAssigned(id(), command.role(), at));
        }
    }

    @CommandHandler
    void decide(RevokeRole command, Caller caller, @OccurredAt Instant at) {
        requirePresent();
        requirePermissionsOf(Set.of(command.role()), caller);
        if (this.roles.contains(command.role())) {
            apply(new RoleRevoked(id(), command.role(), at));
        }
    }

    void setPassword(Caller caller, Instant at) {
        requirePresent();
        requirePermissionsOf(this.roles, caller);
        apply(new PasswordSet(id(), at));
    }

    /**
     * Erases the user's personal data. Does nothing if that has been done before.
     * @return the unique keys to release
     */
    List<UUID> erase(Caller caller, Instant at) {
        if (this.erased) {
            return List.of();
        }
        requirePermissionsOf(this.roles, caller);
        List<UUID> released = List.copyOf(this.uniqueKeys);
        apply(new UserErased(id(), at));
        return released;
    }

    /**
     * Checks that the user has not been erased.
     * @throws Refusal {@code user-erased}
     */
    public void requirePresent() {
        if (this.erased) {
            throw Refusal.rule("user-erased", "The user was erased and can no longer be changed or take part.");
        }
    }

    /** Whether the user has not been erased. */
    public boolean isPresent() {
        return !this.erased;
    }

    /** The roles that the user can act in; empty if the user is erased. */
    public Optional<Set<Role>> effectiveRoles() {
        return this.erased ? Optional.empty() : Optional.of(Set.copyOf(this.roles));
    }

    /**
     * Callers can only assign, revoke or take over roles whose permissions they have too.
     * Otherwise whoever manages users could obtain every permission.
     */
    private static void requirePermissionsOf(Set<Role> roles, Caller caller) {
        for (Role role : roles) {
            if (!caller.permissions().containsAll(role.permissions())) {
                throw new Refusal(Kind.FORBIDDEN, "role-above-own",
                        "The role " + role.code() + " has permissions that you do not have.", List.of());
            }
        }
    }

    @Override
    protected void evolve(UserEvent event) {
        switch (event) {
            case UserRegistered registered -> this.uniqueKeys.addAll(registered.uniqueKeys());
            case RoleAssigned assigned -> this.roles.add(assigned.role());
            case RoleRevoked revoked -> this.roles.remove(revoked.role());
            case UserErased erasure -> {
                this.erased = true;
                this.uniqueKeys.clear();
            }
            case ProfileChanged changed -> {
            }
            case PasswordSet set -> {
            }
        }
    }

}
