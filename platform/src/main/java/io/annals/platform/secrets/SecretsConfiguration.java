package io.annals.platform.secrets;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configures the secrets, which are stored in the application's primary database. */
@Configuration(proxyBeanMethods = false)
public class SecretsConfiguration {

    @Bean
    MasterKey masterKey(Environment environment) {
        return MasterKeySource.of(environment);
    }

    @Bean
    SecretsDatabase secretsDatabase(DataSource dataSource, MasterKey masterKey) {
        return SecretsDatabase.migrate(dataSource, masterKey);
    }

    @Bean
    Passwords passwords(SecretsDatabase secrets, Clock clock) {
        return new Passwords(secrets, clock);
    }

    @Bean
    RefreshTokens refreshTokens(SecretsDatabase secrets, Clock clock,
            @Value("${annals.security.refresh-token:14d}") Duration lifetime) {
        return new RefreshTokens(secrets, lifetime, clock);
    }

    @Bean
    SigningKeys signingKeys(SecretsDatabase secrets, Clock clock) {
        return new SigningKeys(secrets, clock);
    }

}
