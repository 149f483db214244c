package io.annals.projection.document;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures what the projections to MongoDB share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    DocumentReadModels documentReadModels(MongoDatabase database, ObjectProvider<EventStore> events,
            DocumentSettings settings, Clock clock) {
        return new DocumentReadModels(database, events::getObject, settings, clock);
    }

}
