package io.annals.command.api;

import javax.sql.DataSource;

import io.annals.api.Commands;
import io.annals.platform.command.CommandCatalog;
import io.annals.platform.personaldata.KeyedHash;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The beans of the command API. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CommandApiConfiguration {

    private static final String SCHEMA = "commands";

    @Bean
    CommandCatalog commandCatalog() {
        return new CommandCatalog(Commands.all());
    }

    @Bean
    IdempotencyKeys idempotencyKeys(DataSource dataSource, KeyedHash hash) {
        Flyway.configure()
            .dataSource(dataSource)
            .schemas(SCHEMA)
            .defaultSchema(SCHEMA)
            .locations("classpath:db/commands")
            .load()
            .migrate();
        return new IdempotencyKeys(JdbcClient.create(dataSource), hash);
    }

    @Bean
    ExpiredKeysCleanup expiredKeysCleanup(IdempotencyKeys keys) {
        return new ExpiredKeysCleanup(keys);
    }

    /** Deletes expired idempotency keys every hour. */
    static class ExpiredKeysCleanup {

        private final IdempotencyKeys keys;

        ExpiredKeysCleanup(IdempotencyKeys keys) {
            this.keys = keys;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
        void deleteExpiredKeys() {
            this.keys.deleteExpired();
        }

    }

}
