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
 * Requires a bearer token on every path except those for logging in, health and the API
 * documentation. There are no HTTP sessions and no cookies, and therefore no cross-site
 * request forgery.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityConfiguration {

    private static final String[] PUBLIC = { "/auth/**", "/actuator/health/**", "/openapi.json/**", "/swagger-ui/**",
            "/swagger-ui.html" };

    SecurityConfiguration() {
        PermissionCheck.requireDeclared(Commands.all());
    }

    /** Ignores tokens, so that an expired one does not prevent a new login. */
    @Bean
    @Order(1)
    SecurityFilterChain publicPaths(HttpSecurity http) {
        return stateless(http).securityMatcher(PUBLIC)
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain protectedPaths(HttpSecurity http, JwtDecoder decoder, SecuritySettings settings) {
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
                .withObjectPostProcessor(respondingWith(problems))
                .jwt((jwt) -> jwt.decoder(decoder)
                    .jwtAuthenticationConverter((token) -> new CallerAuthentication(claims.caller(token)))))
            .exceptionHandling((failures) -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
            .addFilterAfter(new TenantLogFilter(), BearerTokenAuthenticationFilter.class)
            .build();
    }

    /** Turns off the timer of each filter, which costs more than the filter. */
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
        // The caller comes from the token and is not a documented parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
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

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> respondingWith(SecurityProblems problems) {
        return new ObjectPostProcessor<>() {

            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems);
                return filter;
            }

        };
    }

}
