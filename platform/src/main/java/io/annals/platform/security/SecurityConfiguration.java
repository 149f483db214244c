package io.annals.platform.security;

import java.time.Clock;
import java.util.List;

import io.annals.api.Commands;
import io.annals.api.Permission;
import io.annals.platform.messaging.Caller;
import io.annals.platform.secrets.SigningKeys;
import jakarta.servlet.DispatcherType;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What every process that answers HTTP asks of its callers: a bearer token, on all but
 * the few addresses by which one gets a token, looks whether the process is well, or
 * reads what the addresses are. No sessions, no cookies, so nothing to forge across
 * sites.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityConfiguration {

    private static final String[] OPEN = { "/auth/**", "/actuator/health/**", "/openapi.json/**", "/swagger-ui/**",
            "/swagger-ui.html" };

    SecurityConfiguration() {
        PermissionCheck.requireDeclared(Commands.all());
    }

    /**
     * Without a look at tokens: an expired one must not keep its owner from a new one.
     */
    @Bean
    @Order(1)
    SecurityFilterChain openAddresses(HttpSecurity http) {
        return stateless(http).securityMatcher(OPEN)
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain closedAddresses(HttpSecurity http, JwtDecoder decoder, SecuritySettings settings) {
        SecurityProblems problems = new SecurityProblems();
        CallerClaims claims = new CallerClaims(settings);
        return stateless(http)
            .authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Permission.PROJECTION_MANAGE.code())
                .anyRequest()
                .authenticated())
            .oauth2ResourceServer((server) -> server.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .withObjectPostProcessor(answeringWith(problems))
                .jwt((jwt) -> jwt.decoder(decoder)
                    .jwtAuthenticationConverter((token) -> new CallerAuthentication(claims.caller(token)))))
            .exceptionHandling((failures) -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
            .addFilterAfter(new TenantLogFilter(), BearerTokenAuthenticationFilter.class)
            .build();
    }

    /**
     * A request is measured as one; a timer for each filter costs more than the filters.
     */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwtDecoder accessTokenDecoder(SecuritySettings settings, SigningKeys keys, Clock clock) {
        String issuerUri = settings.issuerUri();
        return (issuerUri == null || issuerUri.isBlank()) ? TokenDecoders.own(keys, settings, clock)
                : TokenDecoders.external(issuerUri, settings, clock);
    }

    @Bean
    @ConditionalOnOwnIssuer
    AccessTokens accessTokens(SigningKeys keys, SecuritySettings settings, Clock clock) {
        return new AccessTokens(keys, settings, clock);
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        // Who calls is told by the token, not by a parameter that would be documented.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }

        };
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .httpBasic(AbstractHttpConfigurer::disable);
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWith(SecurityProblems problems) {
        return new ObjectPostProcessor<>() {

            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems);
                return filter;
            }

        };
    }

}
