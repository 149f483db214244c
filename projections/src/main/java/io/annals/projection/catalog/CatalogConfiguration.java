package io.annals.projection.catalog;

import io.annals.projection.document.DocumentReadModel;
import io.annals.projection.document.DocumentReadModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    DocumentReadModel courseCatalog(DocumentReadModels readModels) {
        return readModels.of(new CourseCatalog());
    }

}
