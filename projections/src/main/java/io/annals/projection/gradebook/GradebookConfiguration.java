package io.annals.projection.gradebook;

import io.annals.projection.document.DocumentReadModel;
import io.annals.projection.document.DocumentReadModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GradebookConfiguration {

    @Bean
    DocumentReadModel gradebook(DocumentReadModels readModels) {
        return readModels.of(new Gradebook());
    }

    @Bean
    DocumentReadModel gradebookResults(DocumentReadModels readModels) {
        return readModels.of(new GradebookResults());
    }

}
