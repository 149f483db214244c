package io.annals.api.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A user. Personal data is absent after erasure.
 *
 * @param employeeId the person's number at the institution
 * @param userType the institution's own label, such as {@code learner} or
 * {@code instructor}
 * @param erased whether the personal data was erased
 */
public record UserView(UUID id, @Nullable String email, @Nullable String username, @Nullable String firstName,
        @Nullable String middleName, @Nullable String lastName, @Nullable String phone, @Nullable String employeeId,
        @Nullable String userType, @Nullable UUID organizationId, @Nullable UUID departmentId, UserStatus status,
        List<Role> roles, @Nullable Profile profile, boolean erased, @Nullable Instant erasedAt, Instant createdAt,
        @Nullable Instant updatedAt, long version) implements Versioned {

    public UserView {
        roles = List.copyOf(roles);
    }

}
