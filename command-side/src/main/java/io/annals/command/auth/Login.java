package io.annals.command.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The credentials of a user.
 *
 * @param tenant the tenant's primary domain
 */
record Login(@NotBlank @Size(max = 253) String tenant, @NotBlank @Size(max = 254) String email,
        @NotNull @Size(min = 1, max = 200) String password) {

    /** Hides the values from logs. */
    @Override
    public String toString() {
        return "Login";
    }

}
