package io.annals.command.auth;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.platform.secrets.Passwords;
import io.annals.platform.secrets.RefreshTokens;
import io.annals.platform.secrets.RefreshTokens.Issued;
import io.annals.platform.secrets.RefreshTokens.Session;
import io.annals.platform.security.AccessTokens;

/**
 * Opens, renews and closes the sessions of users. Whatever is wrong with a login, the
 * answer is the same and takes as long.
 */
final class Sessions {

    private final Identities identities;

    private final Passwords passwords;

    private final RefreshTokens refreshTokens;

    private final AccessTokens accessTokens;

    private final LoginThrottle attempts;

    Sessions(Identities identities, Passwords passwords, RefreshTokens refreshTokens, AccessTokens accessTokens,
            LoginThrottle attempts) {
        this.identities = identities;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.attempts = attempts;
    }

    /**
     * Opens a session.
     * @param address the client's network address
     * @throws Refusal {@code login-failed} where tenant, e-mail address and password do
     * not belong together
     * @throws TooManyAttemptsException where too many logins of this user or from this
     * address have failed
     */
    TokenResponse open(Login login, String address) {
        String tenant = normalized(login.tenant());
        String email = normalized(login.email());
        LoginThrottle.Attempt attempt = this.attempts.begin(tenant + '\n' + email, address);
        TokenResponse tokens = userOf(tenant, email, login.password()).flatMap(this::open)
            .orElseThrow(Sessions::loginFailed);
        attempt.succeeded();
        return tokens;
    }

    private Optional<User> userOf(String domain, String email, String password) {
        Optional<User> user = this.identities.tenantByDomain(domain)
            .flatMap((tenant) -> this.identities.userByEmail(tenant, email).map((id) -> new User(tenant, id)));
        if (user.isEmpty()) {
            this.passwords.matchNobody(password);
        }
        return user.filter((known) -> this.passwords.matches(known.id(), password));
    }

    private Optional<TokenResponse> open(User user) {
        return this.identities.rolesOf(user.tenantId(), user.id())
            .map((roles) -> tokens(this.refreshTokens.open(user.tenantId(), user.id()), roles));
    }

    /**
     * Goes on with a session; the roles are those of now.
     * @throws Refusal {@code refresh-token-invalid} where the token is unknown, expired,
     * revoked or used before, or the user is no more
     */
    TokenResponse renew(String refreshToken) {
        Issued issued = this.refreshTokens.rotate(refreshToken).orElseThrow(Sessions::refreshTokenInvalid);
        Session session = issued.session();
        Optional<Set<Role>> roles = this.identities.rolesOf(session.tenantId(), session.userId());
        if (roles.isEmpty()) {
            this.refreshTokens.revoke(issued.token());
        }
        return tokens(issued, roles.orElseThrow(Sessions::refreshTokenInvalid));
    }

    /** Closes a session; an unknown token closes nothing. */
    void close(String refreshToken) {
        this.refreshTokens.revoke(refreshToken);
    }

    private TokenResponse tokens(Issued issued, Set<Role> roles) {
        Session session = issued.session();
        return new TokenResponse(this.accessTokens.issue(session.tenantId(), session.userId(), session.id(), roles),
                issued.token(), this.accessTokens.lifetime().toSeconds());
    }

    private static String normalized(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Refusal loginFailed() {
        return new Refusal(Kind.UNAUTHENTICATED, "login-failed",
                "Tenant, e-mail address and password do not belong together.", List.of());
    }

    private static Refusal refreshTokenInvalid() {
        return new Refusal(Kind.UNAUTHENTICATED, "refresh-token-invalid",
                "The refresh token is unknown, expired or used: log in again.", List.of());
    }

    private record User(UUID tenantId, UUID id) {
    }

}
