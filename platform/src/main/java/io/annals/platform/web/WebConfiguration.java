package io.annals.platform.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configures request ids, problem details and the checks of requests for every process
 * with an HTTP interface.
 */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        FilterRegistrationBean<RequestIdFilter> registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(@Value("${annals.http.max-body:16KB}") DataSize max) {
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(new BodyLimitFilter(max));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<MethodFilter> methodFilter() {
        FilterRegistrationBean<MethodFilter> registration = new FilterRegistrationBean<>(new MethodFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /**
     * Bodies are JSON. Spring Boot adds a converter for every format whose library some
     * other library brings, such as YAML.
     */
    @Bean
    ServerHttpMessageConvertersCustomizer onlyJson(ObjectProvider<JsonMapper> mapper) {
        return (converters) -> converters.withJsonConverter(new SizedJsonConverter(mapper.getObject()))
            .configureMessageConvertersList((all) -> all.removeIf(WebConfiguration::isOfOtherFormat));
    }

    /** Those for text and bytes serve the API documentation and metrics. */
    private static boolean isOfOtherFormat(HttpMessageConverter<?> converter) {
        return !(converter instanceof SizedJsonConverter || converter instanceof StringHttpMessageConverter
                || converter instanceof ByteArrayHttpMessageConverter
                || converter instanceof ResourceHttpMessageConverter);
    }

    @Bean
    WebMvcConfigurer strictRequests() {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AcceptInterceptor())
                    .addPathPatterns("/commands/**", "/queries/**", "/audit/**", "/auth/**", "/admin/**",
                            "/openapi.json/**");
                // Queries check their parameters themselves.
                registry.addInterceptor(new ParameterInterceptor())
                    .addPathPatterns("/commands/**", "/auth/**", "/admin/**");
            }

        };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTomcat() {
        return (factory) -> factory.addContextCustomizers((context) -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

}
