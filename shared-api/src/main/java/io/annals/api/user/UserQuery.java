package io.annals.api.user;

import java.util.UUID;

import io.annals.api.OpenToOwner;
import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Requires;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Queries about users. */
public final class UserQuery {

    private UserQuery() {
    }

    /**
     * Finds users of the tenant.
     *
     * @param email the complete e-mail address, ignoring case
     * @param username the complete user name, ignoring case
     * @param userType the institution's own label, such as {@code learner} or
     * {@code instructor}
     */
    @Requires(Permission.USER_READ)
    public record FindUsers(@Nullable @Size(max = 254) String email, @Nullable @Size(max = 100) String username,
            @Nullable @Size(max = 50) String userType, @Nullable UUID organizationId,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<UserSummary> {
    }

    /** Gets a user. Every user may get their own data. */
    @Requires(Permission.USER_READ)
    public record GetUser(@NotNull UUID userId) implements Query<UserView>, OpenToOwner {

        @Override
        public UUID askedAbout() {
            return this.userId;
        }

    }

}
