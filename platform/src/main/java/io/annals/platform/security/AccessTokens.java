package io.annals.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.annals.api.Role;
import io.annals.platform.secrets.SigningKeys;

/**
 * Issues access tokens: JSON Web Tokens, signed with ES256, with the user, tenant,
 * session and roles. They cannot be revoked and are therefore short-lived.
 */
public final class AccessTokens {

    /** The type in the header (RFC 9068), which other kinds of tokens do not have. */
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    static final String SESSION_CLAIM = "sid";

    private final SigningKeys keys;

    private final SecuritySettings settings;

    private final Clock clock;

    public AccessTokens(SigningKeys keys, SecuritySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The lifetime of a token. */
    public Duration lifetime() {
        return this.settings.accessToken();
    }

    /** Issues a token for a user in a session. */
    public String issue(UUID tenantId, UUID userId, UUID sessionId, Set<Role> roles) {
        Instant now = this.clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(this.settings.issuer())
            .subject(userId.toString())
            .claim(this.settings.tenantClaim(), tenantId.toString())
            .claim(SESSION_CLAIM, sessionId.toString())
            .claim(this.settings.rolesClaim(), roles.stream().map(Role::code).sorted().toList())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime())))
            .build();
        return signed(claims);
    }

    private String signed(JWTClaimsSet claims) {
        ECKey key = this.keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        }
        catch (JOSEException ex) {
            throw new IllegalStateException("An access token could not be signed", ex);
        }
    }

}
