package io.annals.projection.lms;

import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Normalized;
import io.annals.api.Role;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent;
import io.annals.api.user.UserEvent.PasswordSet;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.RoleAssigned;
import io.annals.api.user.UserEvent.RoleRevoked;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.api.user.UserStatus;
import io.annals.projection.relational.RowChanges;
import org.jspecify.annotations.Nullable;

import static io.annals.projection.lms.LmsTables.USER_ACCOUNT;
import static io.annals.projection.lms.LmsTables.USER_PROFILE;
import static io.annals.projection.lms.LmsTables.USER_ROLE;

/** Projects users, their profiles and roles to rows. */
final class UserRows {

    private UserRows() {
    }

    static void project(UserEvent event, RowChanges rows) {
        switch (event) {
            case UserRegistered registered -> register(registered, rows);
            case ProfileChanged changed -> {
                rows.set(USER_ACCOUNT, changed.userId());
                rows.set(USER_PROFILE, changed.userId(), profileId(changed.userId())).values(changed.profile());
            }
            case PasswordSet set -> rows.set(USER_ACCOUNT, set.userId()).with("password_changed_at", set.occurredAt());
            case RoleAssigned assigned -> assign(assigned, rows);
            case RoleRevoked revoked -> {
                rows.set(USER_ACCOUNT, revoked.userId());
                rows.set(USER_ROLE, revoked.userId(), userRoleId(revoked.userId(), revoked.role()))
                    .with("expires_at", revoked.occurredAt());
            }
            case UserErased erased -> erase(erased, rows);
        }
    }

    private static void register(UserRegistered registered, RowChanges rows) {
        rows.insert(USER_ACCOUNT, registered.userId())
            .with("org_id", registered.organizationId())
            .with("dept_id", registered.departmentId())
            .with("email", registered.email())
            .with("email_folded", normalized(registered.email()))
            .with("username", registered.username())
            .with("username_folded", normalized(registered.username()))
            .with("first_name", registered.firstName())
            .with("middle_name", registered.middleName())
            .with("last_name", registered.lastName())
            .with("phone", registered.phone())
            .with("employee_id", registered.employeeId())
            .with("user_type", registered.userType())
            .with("status", UserStatus.ACTIVE)
            .with("is_active", true);
        // Every user has a profile row, also without a profile, as after an erasure.
        rows.insert(USER_PROFILE, registered.userId(), profileId(registered.userId())).values(registered.profile());
    }

    private static void assign(RoleAssigned assigned, RowChanges rows) {
        rows.set(USER_ACCOUNT, assigned.userId());
        rows.insert(USER_ROLE, assigned.userId(), userRoleId(assigned.userId(), assigned.role()))
            .with("role_id", Ids.named(Ids.PLATFORM, "role", assigned.role().code()))
            .with("role_code", assigned.role().code())
            .with("assigned_at", assigned.occurredAt())
            .with("assigned_by", rows.actorId())
            .with("expires_at", null);
    }

    private static void erase(UserErased erased, RowChanges rows) {
        rows.set(USER_ACCOUNT, erased.userId())
            .with("email", null)
            .with("email_folded", null)
            .with("username", null)
            .with("username_folded", null)
            .with("first_name", null)
            .with("middle_name", null)
            .with("last_name", null)
            .with("phone", null)
            .with("employee_id", null)
            .with("status", UserStatus.ERASED)
            .with("is_active", false)
            .with("deactivated_at", erased.occurredAt())
            .with("erased_at", erased.occurredAt());
        rows.ofOwner(USER_PROFILE, erased.userId()).clear(Profile.class);
    }

    private static @Nullable String normalized(@Nullable String name) {
        return (name != null) ? Normalized.of(name) : null;
    }

    private static UUID profileId(UUID userId) {
        return Ids.named(userId, "profile");
    }

    private static UUID userRoleId(UUID userId, Role role) {
        return Ids.named(userId, "role", role.code());
    }

}
