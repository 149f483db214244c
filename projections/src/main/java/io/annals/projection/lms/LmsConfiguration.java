package io.annals.projection.lms;

import javax.sql.DataSource;

import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relational read model of this process. */
@Configuration(proxyBeanMethods = false)
class LmsConfiguration {

    /**
     * @param allTenants whether the role {@code analyst} sees the rows of all tenants
     */
    @Bean
    LmsSchema lmsSchema(DataSource dataSource, @Value("${annals.analyst.all-tenants:false}") boolean allTenants) {
        LmsSchema schema = new LmsSchema(dataSource);
        schema.migrate();
        if (allTenants) {
            schema.grantAllTenants("analyst");
        }
        return schema;
    }

    /** Needs the schema, so that the tables are there when the projection starts. */
    @Bean
    LmsProjection lmsProjection(LmsSchema schema, DataSource dataSource,
            @Value("${annals.projections.lms.segments:1}") int segments) {
        return new LmsProjection(schema, dataSource, segments);
    }

    @Bean
    ConfigurerModule lmsProcessing(LmsProjection projection) {
        return (configurer) -> projection.register(configurer.eventProcessing());
    }

}
