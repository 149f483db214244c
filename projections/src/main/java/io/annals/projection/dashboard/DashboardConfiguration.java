package io.annals.projection.dashboard;

import io.annals.projection.document.DocumentReadModel;
import io.annals.projection.document.DocumentReadModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {

    @Bean
    DocumentReadModel learnerDashboard(DocumentReadModels readModels) {
        return readModels.of(new LearnerDashboards());
    }

}
