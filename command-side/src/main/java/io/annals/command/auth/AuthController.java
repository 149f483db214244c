package io.annals.command.auth;

import java.util.Map;

import io.annals.platform.secrets.SigningKeys;
import io.annals.platform.security.ConditionalOnOwnIssuer;
import io.annals.platform.web.Problem;
import io.annals.platform.web.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Login, token refresh and logout. */
@RestController
@ConditionalOnOwnIssuer
@RequestMapping("/auth")
class AuthController {

    private final Sessions sessions;

    private final SigningKeys keys;

    AuthController(Sessions sessions, SigningKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** Logs a user in and opens a session. */
    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    TokenResponse login(@Valid @RequestBody Login login, HttpServletRequest request) {
        try {
            return this.sessions.open(login, request.getRemoteAddr());
        }
        catch (TooManyAttemptsException ex) {
            throw new RequestRefusedException(Problem
                .of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "Too many failed logins: try again later.")
                .retryAfter(ex.delay()));
        }
    }

    /**
     * Exchanges a refresh token for new tokens with the user's current roles. A refresh
     * token can be used once.
     */
    @PostMapping(path = "/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    TokenResponse refresh(@Valid @RequestBody RefreshToken token) {
        return this.sessions.renew(token.refreshToken());
    }

    /** Ends the session. Its last access token stays valid until it expires. */
    @PostMapping(path = "/logout", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@Valid @RequestBody RefreshToken token) {
        this.sessions.close(token.refreshToken());
    }

    /** Returns the public keys for access tokens as a JSON Web Key set (RFC 7517). */
    @GetMapping("/jwks")
    Map<String, Object> jwks() {
        return this.keys.published().toJSONObject(true);
    }

}
