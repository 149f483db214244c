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
 * Opens, renews and closes user sessions. Every failed login gets the same response after
 * the same time, whatever is wrong with it.
 */
final class Sessions {

    private final Identities identities;

    private final Passwords passwords;

    private final RefreshTokens refreshTokens;

    private final AccessTokens accessTokens;

    private final LoginThrottle throttle;

    Sessions(Identities identities, Passwords passwords, RefreshTokens refreshTokens, AccessTokens accessTokens,
            LoginThrottle throttle) {
        this.identities = identities;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.throttle = throttle;
    }

    /**
     * Opens a session.
     * @param address the client's network address
     * @throws Refusal {@code login-failed} if tenant, e-mail address and password do not
     * match
     * @throws TooManyAttemptsException after too many failed logins of this user or from
     * this address
     */
    TokenResponse open(Login login, String address) {
        String tenant = normalized(login.tenant());
        String email = normalized(login.email());
        LoginThrottle.LoginAttempt attempt = this.throttle.begin(tenant + '\n' + email, address);
        TokenResponse tokens = userOf(tenant, email, login.password()).flatMap(this::open)
            .orElseThrow(Sessions::loginFailed);
        attempt.succeeded();
        return tokens;
    }

    private Optional<TenantUser> userOf(String domain, String email, String password) {
        Optional<TenantUser> user = this.identities.tenantByDomain(domain)
            .flatMap((tenant) -> this.identities.userByEmail(tenant, email).map((id) -> new TenantUser(tenant, id)));
        if (user.isEmpty()) {
            this.passwords.matchNobody(password);
        }
        return user.filter((known) -> this.passwords.matches(known.id(), password));
    }

    private Optional<TokenResponse> open(TenantUser user) {
        return this.identities.rolesOf(user.tenantId(), user.id())
            .map((roles) -> tokens(this.refreshTokens.open(user.tenantId(), user.id()), roles));
    }

    /**
     * Renews a session with the user's current roles.
     * @throws Refusal {@code refresh-token-invalid} if the token is unknown, expired,
     * revoked or already used, or if the user was erased
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

    /** Closes a session. An unknown token has no effect. */
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
        return new Refusal(Kind.UNAUTHENTICATED, "login-failed", "The tenant, e-mail address or password is wrong.",
                List.of());
    }

    private static Refusal refreshTokenInvalid() {
        return new Refusal(Kind.UNAUTHENTICATED, "refresh-token-invalid",
                "The refresh token is unknown, expired or already used: log in again.", List.of());
    }

    private record TenantUser(UUID tenantId, UUID id) {
    }

}
