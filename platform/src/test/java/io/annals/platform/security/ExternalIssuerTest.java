package io.annals.platform.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.platform.testing.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExternalIssuerTest {

    private static final UUID TENANT = Ids.next();

    private static final Issuer issuer = Issuer.start();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));

    private final SecuritySettings settings = new SecuritySettings(issuer.uri(), "annals-api", "annals", "org.tenant",
            "realm_access.roles", Duration.ofMinutes(15));

    private final JwtDecoder decoder = TokenDecoders.external(issuer.uri(), this.settings, this.clock);

    private final CallerClaims claims = new CallerClaims(this.settings);

    @AfterAll
    static void stop() {
        issuer.server().stop(0);
    }

    @Test
    void the_caller_is_read_from_the_claims() throws JOSEException {
        Caller caller = this.claims.caller(this.decoder.decode(signed(token())));

        assertThat(caller.tenantId()).isEqualTo(TENANT);
        assertThat(caller.actorId()).isEqualTo(Ids.named(TENANT, "subject", "ada"));
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.INSTRUCTOR);
        assertThat(caller.sessionId()).isNull();
    }

    @Test
    void a_subject_that_is_a_uuid_is_the_user_id() throws JOSEException {
        UUID user = Ids.next();

        assertThat(this.claims.caller(this.decoder.decode(signed(token().subject(user.toString())))).actorId())
            .isEqualTo(user);
    }

    @Test
    void roles_may_be_one_string() throws JOSEException {
        SecuritySettings flat = new SecuritySettings(issuer.uri(), null, "annals", "org.tenant", "scope",
                Duration.ofMinutes(15));

        assertThat(new CallerClaims(flat)
            .caller(this.decoder.decode(signed(token().claim("scope", "openid auditor analyst"))))
            .roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.ANALYST);
    }

    @Test
    void a_token_without_a_tenant_is_not_accepted() {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
            .isThrownBy(() -> this.claims.caller(this.decoder.decode(signed(token().claim("org", null)))));
    }

    @Test
    void a_token_for_another_audience_is_not_accepted() {
        assertNotAccepted(token().audience("another-api"));
        assertNotAccepted(token().audience((String) null));
    }

    @Test
    void a_token_of_another_issuer_is_not_accepted() {
        assertNotAccepted(token().issuer("http://127.0.0.1:1/realms/other"));
    }

    @Test
    void an_expired_token_is_not_accepted_after_the_clock_skew_of_a_minute() throws JOSEException {
        String token = signed(token());
        this.clock.advance(Duration.ofMinutes(6));
        assertThat(this.decoder.decode(token)).isNotNull();
        this.clock.advance(Duration.ofSeconds(1));

        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> this.decoder.decode(token))
            .satisfies((refused) -> assertThat(refused.getErrors()).first()
                .satisfies((error) -> assertThat(error.getErrorCode()).isEqualTo("token-expired")));
    }

    @Test
    void the_start_does_not_wait_for_the_issuer() {
        assertThat(TokenDecoders.external("http://127.0.0.1:1/nobody", this.settings, this.clock)).isNotNull();
    }

    private void assertNotAccepted(JWTClaimsSet.Builder token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.decoder.decode(signed(token)));
    }

    private JWTClaimsSet.Builder token() {
        return new JWTClaimsSet.Builder().issuer(issuer.uri())
            .subject("ada")
            .audience(List.of("account", "annals-api"))
            .claim("org", Map.of("tenant", TENANT.toString()))
            .claim("realm_access", Map.of("roles", List.of("learner", "instructor", "offline_access")))
            .expirationTime(Date.from(this.clock.instant().plus(Duration.ofMinutes(5))));
    }

    private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("idp").build(), claims.build());
        token.sign(new RSASSASigner(issuer.key()));
        return token.serialize();
    }

    /** The endpoints of an OpenID Connect issuer that are needed to verify its tokens. */
    private record Issuer(HttpServer server, RSAKey key, String uri) {

        static Issuer start() {
            try {
                RSAKey key = new RSAKeyGenerator(2048).keyID("idp").algorithm(JWSAlgorithm.RS256).generate();
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                String uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/school";
                server.createContext("/realms/school/.well-known/openid-configuration",
                        (exchange) -> answer(exchange, """
                                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","subject_types_supported":["public"]}
                                """.formatted(uri)));
                server.createContext("/realms/school/jwks",
                        (exchange) -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
                server.start();
                return new Issuer(server, key, uri);
            }
            catch (IOException | JOSEException ex) {
                throw new IllegalStateException(ex);
            }
        }

        private static void answer(HttpExchange exchange, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

    }

}
