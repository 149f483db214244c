package io.annals.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.secrets.SigningKeys;
import io.annals.platform.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = SecuredApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "annals.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "server.address=127.0.0.1",
                "logging.level.root=warn" })
class FilterChainTest {

    private static final HttpClient client = HttpClient.newHttpClient();

    private final UUID tenant = Ids.next();

    private final UUID user = Ids.next();

    private final UUID session = Ids.next();

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void a_token_identifies_the_caller() throws Exception {
        HttpResponse<String> answer = get("/who", token(Role.LEARNER, Role.INSTRUCTOR));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode who = json(answer);
        assertThat(who.get("tenant").asString()).isEqualTo(this.tenant.toString());
        assertThat(who.get("user").asString()).isEqualTo(this.user.toString());
        assertThat(who.get("session").asString()).isEqualTo(this.session.toString());
        assertThat(who.get("roles").asString()).isEqualTo("[instructor, learner]");
        assertThat(who.get("address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void no_cookie_is_needed_or_set() throws Exception {
        HttpResponse<String> answer = send(request("/commands/do", token()).POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_request_without_a_token_is_refused() throws Exception {
        for (String path : List.of("/who", "/nothing-here", "/actuator/metrics")) {
            assertProblem(get(path, null), 401, "unauthenticated");
        }
        assertThat(get("/who", null).headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void public_paths_need_no_token_and_ignore_an_invalid_one() throws Exception {
        for (String path : List.of("/auth/jwks", "/actuator/health/readiness", "/openapi.json")) {
            assertThat(get(path, null).statusCode()).isEqualTo(200);
            assertThat(get(path, "garbage").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_expired_token_is_refused_as_such() throws Exception {
        String token = token();
        this.clock.advance(Duration.ofMinutes(15));
        assertThat(get("/who", token).statusCode()).isEqualTo(200);
        this.clock.advance(Duration.ofSeconds(1));

        assertProblem(get("/who", token), 401, "token-expired");
    }

    @Test
    void a_forged_expired_token_is_only_reported_as_invalid() throws Exception {
        String token = signed(header(this.keys.current().getKeyID()),
                claims().expirationTime(Date.from(Instant.EPOCH)).build(), new ECDSASigner(foreignKey()));

        assertInvalid(token);
    }

    @Test
    void a_token_signed_with_another_key_is_invalid() throws Exception {
        ECKey foreign = foreignKey();

        assertInvalid(signed(header(foreign.getKeyID()), claims().build(), new ECDSASigner(foreign)));
        assertInvalid(signed(header(this.keys.current().getKeyID()), claims().build(), new ECDSASigner(foreign)));
    }

    @Test
    void a_token_that_brings_its_own_key_is_invalid() throws Exception {
        ECKey foreign = foreignKey();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(AccessTokens.TYPE)
            .keyID(foreign.getKeyID())
            .jwk(foreign.toPublicJWK())
            .build();

        assertInvalid(signed(header, claims().build(), new ECDSASigner(foreign)));
    }

    @Test
    void a_token_without_a_signature_is_invalid() throws Exception {
        String[] parts = token().split("\\.", -1);
        String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");

        assertInvalid(none + "." + parts[1] + ".");
        assertInvalid(none + "." + parts[1] + "." + parts[2]);
        assertInvalid(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_password_is_invalid() throws Exception {
        ECKey key = this.keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(AccessTokens.TYPE)
            .keyID(key.getKeyID())
            .build();

        assertInvalid(signed(header, claims().build(), new MACSigner(key.toECPublicKey().getEncoded())));
    }

    @Test
    void a_token_whose_claims_were_changed_is_invalid() throws Exception {
        String[] parts = token(Role.LEARNER).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        assertInvalid(parts[0] + "." + base64(claims.replace("learner", "platform-admin")) + "." + parts[2]);
        assertInvalid(parts[0] + "." + base64(claims.replace(this.tenant.toString(), Ids.next().toString())) + "."
                + parts[2]);
    }

    @Test
    void a_token_of_another_kind_or_issuer_is_invalid() throws Exception {
        ECKey key = this.keys.current();
        JWSHeader identity = new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();

        assertInvalid(signed(identity, claims().build(), new ECDSASigner(key)));
        assertInvalid(signed(header(key.getKeyID()), claims().issuer("somebody").build(), new ECDSASigner(key)));
    }

    @Test
    void a_token_without_a_tenant_or_user_is_invalid() throws Exception {
        ECKey key = this.keys.current();
        for (JWTClaimsSet claims : List.of(claims().claim("tenant", null).build(),
                claims().claim("tenant", "demo").build(), claims().subject(null).build(),
                claims().expirationTime(null).build())) {
            HttpResponse<String> answer = get("/who", signed(header(key.getKeyID()), claims, new ECDSASigner(key)));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer).get("code").asString()).startsWith("token-");
        }
    }

    @Test
    void arbitrary_text_is_an_invalid_token() throws Exception {
        for (String garbage : List.of("garbage", "a.b.c", "..", "eyJhbGciOiJFUzI1NiJ9")) {
            assertInvalid(garbage);
        }
    }

    @Test
    void metrics_need_the_permission_to_manage_projections() throws Exception {
        assertProblem(get("/actuator/metrics", token(Role.LEARNER, Role.INSTRUCTOR)), 403, "forbidden");
        assertProblem(get("/actuator/metrics", token()), 403, "forbidden");
        assertProblem(get("/actuator/metrics", token(Role.TENANT_ADMIN)), 403, "forbidden");
        assertThat(get("/actuator/metrics", token(Role.PLATFORM_ADMIN)).statusCode()).isEqualTo(200);
    }

    private void assertInvalid(String token) throws Exception {
        assertProblem(get("/who", token), 401, "token-invalid");
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    }

    private String token(Role... roles) {
        return this.tokens.issue(this.tenant, this.user, this.session, Set.of(roles));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer("annals")
            .subject(this.user.toString())
            .claim("tenant", this.tenant.toString())
            .claim("roles", List.of("platform-admin"))
            .expirationTime(Date.from(this.clock.instant().plusSeconds(60)));
    }

    private static JWSHeader header(String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(AccessTokens.TYPE).keyID(kid).build();
    }

    private static ECKey foreignKey() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send(request(path, token));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
        return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

}
