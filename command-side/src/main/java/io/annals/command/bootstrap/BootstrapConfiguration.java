package io.annals.command.bootstrap;

import io.annals.command.auth.Identities;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.secrets.Passwords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the first administrator if {@code annals.bootstrap.email} and
 * {@code annals.bootstrap.password} are set.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({ "annals.bootstrap.email", "annals.bootstrap.password" })
class BootstrapConfiguration {

    @Bean
    ApplicationRunner firstAdministrator(CommandDispatcher dispatcher, Identities identities, Passwords passwords,
            @Value("${annals.bootstrap.email}") String email, @Value("${annals.bootstrap.password}") String password) {
        return (arguments) -> new FirstAdministrator(dispatcher, identities, passwords).ensure(email, password);
    }

}
