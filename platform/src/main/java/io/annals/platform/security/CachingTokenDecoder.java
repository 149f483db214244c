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
 * Verifies the signature of a token once a minute, because that costs more than the rest
 * of a small request, and its claims every time. A withdrawn signing key is therefore
 * accepted for up to a minute. The cache key is the digest of the token.
 */
final class CachingTokenDecoder implements JwtDecoder {

    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    private static final int MAX_TOKENS = 10_000;

    private final JwtDecoder signatures;

    private final OAuth2TokenValidator<Jwt> claims;

    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
        .maximumSize(MAX_TOKENS)
        .expireAfterWrite(CACHED_FOR)
        .build();

    /**
     * @param signatures decodes a token and verifies its signature
     * @param claims validates the claims at the current time
     */
    CachingTokenDecoder(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = this.verified.get(digest(token), (unknown) -> this.signatures.decode(token));
        OAuth2TokenValidatorResult result = this.claims.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("The claims of the token are not valid", result.getErrors());
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
