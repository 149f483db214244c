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
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;
import org.jspecify.annotations.Nullable;

import static io.annals.projection.lms.LmsTables.USER_ACCOUNT;
import static io.annals.projection.lms.LmsTables.USER_PROFILE;
import static io.annals.projection.lms.LmsTables.USER_ROLE;

/** Users, their profiles and roles. */
final class UserRows {

    private UserRows() {
    }

    static void project(UserEvent event, RowChanges rows) {
        switch (event) {
            case UserRegistered registered -> register(registered, rows);
            case ProfileChanged changed -> {
                rows.set(USER_ACCOUNT, changed.userId());
                tell(rows.set(USER_PROFILE, changed.userId(), profileOf(changed.userId())), changed.profile());
            }
            case PasswordSet set -> rows.set(USER_ACCOUNT, set.userId()).with("password_changed_at", set.occurredAt());
            case RoleAssigned assigned -> assign(assigned, rows);
            case RoleRevoked revoked -> {
                rows.set(USER_ACCOUNT, revoked.userId());
                rows.set(USER_ROLE, revoked.userId(), roleOf(revoked.userId(), revoked.role()))
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
            .with("email_folded", folded(registered.email()))
            .with("username", registered.username())
            .with("username_folded", folded(registered.username()))
            .with("first_name", registered.firstName())
            .with("middle_name", registered.middleName())
            .with("last_name", registered.lastName())
            .with("phone", registered.phone())
            .with("employee_id", registered.employeeId())
            .with("user_type", registered.userType())
            .with("status", "active")
            .with("is_active", true);
        // There whether it tells anything or not, so that erasing leaves the same behind.
        tell(rows.insert(USER_PROFILE, registered.userId(), profileOf(registered.userId())), registered.profile());
    }

    private static void tell(Change profileRow, @Nullable Profile profile) {
        profileRow.with("gender", (profile != null) ? profile.gender() : null)
            .with("date_of_birth", (profile != null) ? profile.dateOfBirth() : null)
            .with("bio", (profile != null) ? profile.bio() : null)
            .with("city", (profile != null) ? profile.city() : null)
            .with("state", (profile != null) ? profile.state() : null)
            .with("country", (profile != null) ? profile.country() : null)
            .with("additional_info", (profile != null) ? profile.additionalInfo() : null);
    }

    private static void assign(RoleAssigned assigned, RowChanges rows) {
        rows.set(USER_ACCOUNT, assigned.userId());
        rows.insert(USER_ROLE, assigned.userId(), roleOf(assigned.userId(), assigned.role()))
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
            .with("status", "erased")
            .with("is_active", false)
            .with("deactivated_at", erased.occurredAt())
            .with("erased_at", erased.occurredAt());
        tell(rows.set(USER_PROFILE, erased.userId(), profileOf(erased.userId())), null);
    }

    private static @Nullable String folded(@Nullable String name) {
        return (name != null) ? Normalized.of(name) : null;
    }

    private static UUID profileOf(UUID userId) {
        return Ids.named(userId, "profile");
    }

    private static UUID roleOf(UUID userId, Role role) {
        return Ids.named(userId, "role", role.code());
    }

}
