package io.annals.command.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.platform.secrets.Passwords;
import io.annals.platform.secrets.RefreshTokens;
import io.annals.platform.secrets.SecretsConfiguration;
import io.annals.platform.security.AccessTokens;
import io.annals.platform.security.SecurityConfiguration;
import io.annals.platform.testing.SettableClock;
import io.annals.platform.testing.TestPostgres;
import io.annals.platform.web.WebConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The login over HTTP with users in memory. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, ValidationAutoConfiguration.class,
        SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class })
@ComponentScan(basePackageClasses = WebConfiguration.class)
@Import({ SecurityConfiguration.class, SecretsConfiguration.class, AuthController.class })
class AuthTestApplication {

    /** More than all tests with the same clock and address need together. */
    static final int FAILURES_OF_AN_ADDRESS = 30;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        return TestPostgres.freshDatabase();
    }

    @Bean
    SettableClock clock() {
        return new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Bean
    People people() {
        return new People();
    }

    @Bean
    Sessions sessions(People people, Passwords passwords, RefreshTokens refreshTokens, AccessTokens accessTokens,
            Clock clock) {
        LoginThrottlingSettings attempts = new LoginThrottlingSettings(3, Duration.ofSeconds(30),
                FAILURES_OF_AN_ADDRESS, Duration.ofSeconds(1));
        return new Sessions(people, passwords, refreshTokens, accessTokens, new LoginThrottle(attempts, clock));
    }

    /** Tenants by domain, users by tenant and e-mail address, roles by user. */
    static final class People implements Identities {

        final Map<String, UUID> tenants = new ConcurrentHashMap<>();

        final Map<String, UUID> users = new ConcurrentHashMap<>();

        final Map<UUID, Set<Role>> roles = new ConcurrentHashMap<>();

        @Override
        public Optional<UUID> tenantByDomain(String domain) {
            return Optional.ofNullable(this.tenants.get(domain));
        }

        @Override
        public Optional<UUID> userByEmail(UUID tenantId, String email) {
            return Optional.ofNullable(this.users.get(tenantId + email));
        }

        @Override
        public Optional<Set<Role>> rolesOf(UUID tenantId, UUID userId) {
            return Optional.ofNullable(this.roles.get(userId));
        }

    }

    @RestController
    static class Who {

        @GetMapping("/who")
        Map<String, String> who(Caller caller) {
            return Map.of("tenant", caller.tenantId().toString(), "user", caller.actorId().toString(), "session",
                    String.valueOf(caller.sessionId()), "roles", caller.roles().toString());
        }

    }

}
