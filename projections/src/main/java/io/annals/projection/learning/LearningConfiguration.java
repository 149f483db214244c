package io.annals.projection.learning;

import io.annals.projection.document.DocumentReadModel;
import io.annals.projection.document.DocumentReadModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

    @Bean
    DocumentReadModel learningRecord(DocumentReadModels readModels) {
        return readModels.of(new LearningRecords());
    }

}
