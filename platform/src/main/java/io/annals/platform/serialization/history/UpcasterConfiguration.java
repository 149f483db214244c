package io.annals.platform.serialization.history;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UpcasterConfiguration {

    @Bean
    EventUpcaster eventUpcaster() {
        return Upcasters.upcaster();
    }

}
