package io.annals.command.erasure;

import io.annals.command.user.UserSecrets;
import io.annals.platform.secrets.SecretsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the projection {@code erasure}. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    ErasureProjection erasureProjection(UserSecrets secrets, SecretsDatabase database) {
        return new ErasureProjection(secrets, database);
    }

}
