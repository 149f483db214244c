package io.annals.api.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A user. What is personal is absent once the person is erased.
 *
 * @param employeeId the number by which the institution knows the person
 * @param userType {@code learner}, {@code instructor}, … as the institution says
 * @param profile what the person tells of themselves
 * @param erased whether the person was erased
 */
public record UserView(UUID id, @Nullable String email, @Nullable String username, @Nullable String firstName,
        @Nullable String middleName, @Nullable String lastName, @Nullable String phone, @Nullable String employeeId,
        @Nullable String userType, @Nullable UUID organizationId, @Nullable UUID departmentId, String status,
        List<Role> roles, @Nullable Profile profile, boolean erased, @Nullable Instant erasedAt, Instant createdAt,
        @Nullable Instant updatedAt, long version) implements Versioned {

    public UserView {
        roles = List.copyOf(roles);
    }

}
