package io.annals.bench.jpa;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Renames organizations as rows: the same fields and constraints as the command, the same
 * Postgres server, the same access tokens and the same check of them. Its classes are
 * nested so that the component scan of Annals, which runs beside it, skips them.
 */
@SpringBootConfiguration
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class, ValidationAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, DataSourceAutoConfiguration.class, TransactionAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class })
@EnableWebSecurity
@EnableJpaRepositories(basePackageClasses = JpaApplication.class, considerNestedRepositories = true)
@EntityScan(basePackageClasses = JpaApplication.class)
@Import(JpaApplication.OrganizationController.class)
public class JpaApplication {

    /** The address that creates an organization. */
    public static final String CREATE = "/organizations/create";

    /** The address that renames one. */
    public static final String RENAME = "/organizations/rename";

    /** Starts it on a free port, beside Annals and on its Postgres server. */
    public static ConfigurableApplicationContext beside(ConfigurableApplicationContext annals) {
        Environment environment = annals.getEnvironment();
        JwtDecoder decoder = annals.getBean(JwtDecoder.class);
        return new SpringApplicationBuilder(JpaApplication.class).registerShutdownHook(false)
            .initializers(
                    (context) -> ((GenericApplicationContext) context).registerBean(JwtDecoder.class, () -> decoder))
            .run("--server.port=0", "--server.address=127.0.0.1", "--annals.embedded.enabled=false",
                    "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                    "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                    "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                    "--spring.jpa.hibernate.ddl-auto=create-only", "--spring.jpa.open-in-view=false",
                    "--spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true");
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
            .sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .oauth2ResourceServer((server) -> server.jwt((jwt) -> {
            }))
            .build();
    }

    /** An organization as a row. */
    @Entity
    @Table(name = "organization", schema = "bench_jpa")
    static class OrganizationEntity {

        @Id
        @Nullable UUID id;

        @Nullable String tenantId;

        @Nullable String name;

        @Nullable Instant updatedAt;

        @Nullable String updatedBy;

        @Version
        @Nullable Long version;

    }

    interface Organizations extends JpaRepository<OrganizationEntity, UUID> {

    }

    /** The fields of the command {@code rename-organization}. */
    record RenameOrganization(@NotNull UUID organizationId, @NotBlank @Size(max = 200) String name) {
    }

    /** What the command answers with. */
    record Answer(UUID id, long version) {
    }

    @RestController
    static class OrganizationController {

        private final Organizations organizations;

        OrganizationController(Organizations organizations) {
            this.organizations = organizations;
        }

        @PostMapping(CREATE)
        @Transactional
        public Answer create(@RequestBody @Valid RenameOrganization request, @AuthenticationPrincipal Jwt caller) {
            OrganizationEntity organization = new OrganizationEntity();
            organization.id = request.organizationId();
            organization.tenantId = caller.getClaimAsString("tenant");
            return write(organization, request, caller);
        }

        @PostMapping(RENAME)
        @Transactional
        public Answer rename(@RequestBody @Valid RenameOrganization request, @AuthenticationPrincipal Jwt caller) {
            return write(this.organizations.findById(request.organizationId()).orElseThrow(), request, caller);
        }

        private Answer write(OrganizationEntity organization, RenameOrganization request, Jwt caller) {
            organization.name = request.name();
            organization.updatedAt = Instant.now();
            organization.updatedBy = caller.getSubject();
            OrganizationEntity saved = this.organizations.saveAndFlush(organization);
            return new Answer(request.organizationId(), (saved.version != null) ? saved.version : 0);
        }

    }

}
