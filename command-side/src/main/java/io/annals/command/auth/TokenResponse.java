package io.annals.command.auth;

/**
 * The tokens of a session.
 *
 * @param accessToken the token to send as {@code Authorization: Bearer …}
 * @param refreshToken a token to use once at {@code POST /auth/refresh}
 * @param expiresIn the lifetime of the access token in seconds
 */
record TokenResponse(String accessToken, String refreshToken, long expiresIn) {

    /** Hides the tokens from logs. */
    @Override
    public String toString() {
        return "TokenResponse[expiresIn=" + this.expiresIn + "]";
    }

}
