package io.annals.command.auth;

import java.util.Map;

import io.annals.platform.secrets.SigningKeys;
import io.annals.platform.security.ConditionalOnOwnIssuer;
import io.annals.platform.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, where we issue the tokens ourselves. */
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

    /** Opens a session of a user. */
    @PostMapping("/login")
    TokenResponse login(@Valid @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        try {
            return this.sessions.open(login, request.getRemoteAddr());
        }
        catch (TooManyAttemptsException ex) {
            long seconds = Math.max(1, ex.delay().plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new RequestRefused(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts",
                    "Too many logins have failed: try again in " + seconds + " s.");
        }
    }

    /** Exchanges a refresh token, once, for new tokens with the user's roles of now. */
    @PostMapping("/refresh")
    TokenResponse refresh(@Valid @RequestBody RefreshToken token) {
        return this.sessions.renew(token.refreshToken());
    }

    /** Ends the session; its last access token is good until it expires. */
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@Valid @RequestBody RefreshToken token) {
        this.sessions.close(token.refreshToken());
    }

    /** The public keys of access tokens, as a JSON Web Key set (RFC 7517). */
    @GetMapping("/jwks")
    Map<String, Object> jwks() {
        return this.keys.published().toJSONObject(true);
    }

}
