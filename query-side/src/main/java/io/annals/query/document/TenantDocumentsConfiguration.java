package io.annals.query.document;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(value = "documentQueryConfiguration", proxyBeanMethods = false)
class TenantDocumentsConfiguration {

    @Bean
    TenantDocuments tenantDocuments(MongoDatabase database) {
        return new TenantDocuments(database);
    }

}
