package io.annals.command.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The refresh token of a session. */
record RefreshToken(@NotBlank @Size(max = 200) String refreshToken) {

    /** Says nothing of the token, so that it does not reach a log. */
    @Override
    public String toString() {
        return "RefreshToken";
    }

}
