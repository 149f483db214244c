package io.annals.platform.mongo;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the database of the document read models, at {@code annals.mongo.uri}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MongoClient.class)
@ConditionalOnProperty("annals.mongo.uri")
class MongoConfiguration {

    private static final String DATABASE = "annals";

    /**
     * The longest wait for an unavailable server. Queries then fail, projections retry.
     */
    private static final Duration SERVER_TIMEOUT = Duration.ofSeconds(2);

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(@Value("${annals.mongo.uri}") String uri,
            @Value("${spring.application.name:annals}") String application) {
        return MongoClients.create(MongoClientSettings.builder()
            .applicationName(application)
            .applyToClusterSettings(
                    (cluster) -> cluster.serverSelectionTimeout(SERVER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings((socket) -> socket.connectTimeout(SERVER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
            .applyConnectionString(new ConnectionString(uri))
            .build());
    }

    @Bean("mongo")
    HealthIndicator mongoHealth(MongoDatabase database) {
        return () -> {
            database.runCommand(new Document("ping", 1));
            return Health.up().build();
        };
    }

    /** The database that the URI names, otherwise {@code annals}. */
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${annals.mongo.uri}") String uri) {
        return client.getDatabase(Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), DATABASE));
    }

}
