package io.annals.query.relational;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the connection pool of the query side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueryDataSource.class)
class RelationalConfiguration {

    @Bean(destroyMethod = "close")
    QueryPool queryPool(QueryDataSource settings, @Value("${spring.datasource.url:}") String defaultUrl,
            ObjectProvider<MeterRegistry> meters) {
        String url = settings.url();
        HikariDataSource connections = QueryPool.connections((url != null) ? url : defaultUrl, settings.username(),
                settings.password());
        connections.setMaximumPoolSize(settings.maximumPoolSize());
        meters.ifAvailable(connections::setMetricRegistry);
        return new QueryPool(connections);
    }

    /** Up while the role of the query side can read. */
    @Bean("queries")
    HealthIndicator queriesHealth(QueryPool pool) {
        JdbcClient database = JdbcClient.create(pool.connections());
        return () -> {
            database.sql("select 1").query().singleValue();
            return Health.up().build();
        };
    }

    @Bean
    TenantReads tenantReads(QueryPool pool) {
        return new TenantReads(pool.connections());
    }

}
