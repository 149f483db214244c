package io.annals.platform.security;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues the access tokens and what is in them.
 *
 * @param issuerUri an OpenID Connect issuer whose tokens are accepted instead of our own
 * @param audience what the tokens of that issuer must be meant for; anything where absent
 * @param issuer the name under which we issue tokens ourselves
 * @param tenantClaim the claim with the tenant's id; dots lead into nested objects
 * @param rolesClaim the claim with the role codes, as a list or separated by blanks; dots
 * lead into nested objects. Roles that we do not know are passed over
 * @param accessToken how long an access token of our own is good for
 */
@ConfigurationProperties("annals.security")
public record SecuritySettings(@Nullable String issuerUri, @Nullable String audience,
        @DefaultValue("annals") String issuer, @DefaultValue("tenant") String tenantClaim,
        @DefaultValue("roles") String rolesClaim, @DefaultValue("15m") Duration accessToken) {
}
