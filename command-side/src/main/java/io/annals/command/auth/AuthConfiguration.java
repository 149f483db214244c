package io.annals.command.auth;

import java.time.Clock;

import io.annals.command.support.AggregateReader;
import io.annals.command.uniquekey.KeyIds;
import io.annals.command.user.LoginNames;
import io.annals.platform.secrets.Passwords;
import io.annals.platform.secrets.RefreshTokens;
import io.annals.platform.security.AccessTokens;
import io.annals.platform.security.ConditionalOnOwnIssuer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the login, if no external issuer is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOwnIssuer
@EnableConfigurationProperties(LoginThrottlingSettings.class)
class AuthConfiguration {

    @Bean
    Identities identities(EventStore eventStore, KeyIds keyIds) {
        return new StoredIdentities(new AggregateReader(eventStore), new LoginNames(keyIds));
    }

    @Bean
    Sessions sessions(Identities identities, Passwords passwords, RefreshTokens refreshTokens,
            AccessTokens accessTokens, LoginThrottlingSettings throttling, Clock clock) {
        return new Sessions(identities, passwords, refreshTokens, accessTokens, new LoginThrottle(throttling, clock));
    }

}
