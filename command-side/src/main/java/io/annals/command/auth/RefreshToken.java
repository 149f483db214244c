package io.annals.command.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The refresh token of a session. */
record RefreshToken(@NotBlank @Size(max = 200) String refreshToken) {

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "RefreshToken";
    }

}
