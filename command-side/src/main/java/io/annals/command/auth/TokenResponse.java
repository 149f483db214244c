package io.annals.command.auth;

/**
 * What a client needs to act for a user.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer …}
 * @param refreshToken good for one exchange at {@code POST /auth/refresh}
 * @param expiresIn how many seconds the access token is good for
 */
record TokenResponse(String accessToken, String refreshToken, long expiresIn) {

    /** Says nothing of the tokens, so that none reaches a log. */
    @Override
    public String toString() {
        return "Tokens[expiresIn=" + this.expiresIn + "]";
    }

}
