package io.annals.query.api;

import java.util.List;

import jakarta.validation.Validator;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the argument resolvers for queries. */
@Configuration(proxyBeanMethods = false)
class QueryWebConfiguration implements WebMvcConfigurer {

    private final Validator validator;

    QueryWebConfiguration(Validator validator) {
        this.validator = validator;
        // QueryDocumentation documents it.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(VersionConditions.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryArgumentResolver(this.validator));
        resolvers.add(new VersionConditionsArgumentResolver());
    }

}
