package io.annals.platform.security;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer and the claims of access tokens.
 *
 * @param issuerUri an OpenID Connect issuer whose tokens are accepted instead of our own
 * @param audience the required audience of that issuer's tokens; any if absent
 * @param issuer the issuer name in our own tokens
 * @param tenantClaim the claim with the tenant's id; dots lead into nested objects
 * @param rolesClaim the claim with the role codes, as a list or separated by spaces; dots
 * lead into nested objects. Unknown roles are ignored
 * @param accessToken the lifetime of our own access tokens
 */
@ConfigurationProperties("annals.security")
public record SecuritySettings(@Nullable String issuerUri, @Nullable String audience,
        @DefaultValue("annals") String issuer, @DefaultValue("tenant") String tenantClaim,
        @DefaultValue("roles") String rolesClaim, @DefaultValue("15m") Duration accessToken) {
}
