package io.annals.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.annals.platform.secrets.SigningKeys;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Creates the decoders that verify access tokens. */
final class TokenDecoders {

    /** The error code of an expired token. */
    static final String EXPIRED = "token-expired";

    /** The tolerated clock skew of an external issuer. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    /** The claims are validated after the signature, see {@link CachingTokenDecoder}. */
    private static final OAuth2TokenValidator<Jwt> NO_VALIDATION = (token) -> OAuth2TokenValidatorResult.success();

    private TokenDecoders() {
    }

    /** Accepts our own access tokens: only ES256, our keys and our token type. */
    static JwtDecoder own(SigningKeys keys, SecuritySettings settings, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AccessTokens.TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // The validators below validate the claims.
        });
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(NO_VALIDATION);
        return new CachingTokenDecoder(decoder, new DelegatingOAuth2TokenValidator<>(notExpired(clock, Duration.ZERO),
                new JwtIssuerValidator(settings.issuer())));
    }

    /**
     * Accepts the tokens of an OpenID Connect issuer. Its keys are fetched when the first
     * token arrives.
     */
    static JwtDecoder external(String issuerUri, SecuritySettings settings, Clock clock) {
        JwtTimestampValidator notTooEarly = new JwtTimestampValidator(CLOCK_SKEW);
        notTooEarly.setClock(clock);
        List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>(
                List.of(notExpired(clock, CLOCK_SKEW), notTooEarly, new JwtIssuerValidator(issuerUri)));
        String audience = settings.audience();
        if (audience != null && !audience.isBlank()) {
            validators.add(new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                    (audiences) -> audiences != null && audiences.contains(audience)));
        }
        JwtDecoder signatures = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuerUri).build();
            decoder.setJwtValidator(NO_VALIDATION);
            return decoder;
        });
        return new CachingTokenDecoder(signatures, new DelegatingOAuth2TokenValidator<>(validators));
    }

    private static OAuth2TokenValidator<Jwt> notExpired(Clock clock, Duration leeway) {
        return (token) -> {
            boolean expired = token.getExpiresAt() == null
                    || clock.instant().minus(leeway).isAfter(token.getExpiresAt());
            return expired ? OAuth2TokenValidatorResult.failure(new OAuth2Error(EXPIRED))
                    : OAuth2TokenValidatorResult.success();
        };
    }

}
