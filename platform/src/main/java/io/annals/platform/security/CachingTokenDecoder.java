package io.annals.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once a minute, because that costs more than all the
 * rest of a small request, and its claims each time. So a signing key that is given up is
 * believed for a minute more at most. A token is remembered by its digest.
 */
final class CachingTokenDecoder implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);

    private static final int TOKENS = 10_000;

    private final JwtDecoder signatures;

    private final OAuth2TokenValidator<Jwt> claims;

    private final Cache<String, Jwt> signed = Caffeine.newBuilder()
        .maximumSize(TOKENS)
        .expireAfterWrite(MEMORY)
        .build();

    /**
     * @param signatures reads a token and refuses it where its signature is not right
     * @param claims whether what it says holds now
     */
    CachingTokenDecoder(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = this.signed.get(digest(token), (unknown) -> this.signatures.decode(token));
        OAuth2TokenValidatorResult result = this.claims.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("What the token says does not hold", result.getErrors());
        }
        return jwt;
    }

    private static String digest(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
