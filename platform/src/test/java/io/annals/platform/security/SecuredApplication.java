package io.annals.platform.security;

import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.platform.secrets.SecretsConfiguration;
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
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The filter chains in front of a few endpoints that return the caller. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class })
@ComponentScan(basePackageClasses = WebConfiguration.class)
@Import({ SecurityConfiguration.class, SecretsConfiguration.class })
class SecuredApplication {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        return TestPostgres.freshDatabase();
    }

    @Bean
    SettableClock clock() {
        return new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @RestController
    static class Addresses {

        @GetMapping("/who")
        Map<String, String> who(Caller caller) {
            return Map.of("tenant", caller.tenantId().toString(), "user", caller.actorId().toString(), "session",
                    String.valueOf(caller.sessionId()), "address", String.valueOf(caller.address()), "roles",
                    caller.roles().stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)).toString());
        }

        @PostMapping("/commands/do")
        String command(Caller caller) {
            return caller.actorId().toString();
        }

        @GetMapping({ "/auth/jwks", "/actuator/health/readiness", "/openapi.json", "/actuator/metrics" })
        String text() {
            return "text";
        }

    }

}
