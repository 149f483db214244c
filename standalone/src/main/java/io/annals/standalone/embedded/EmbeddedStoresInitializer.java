package io.annals.standalone.embedded;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded databases before any bean is created and adds their addresses to
 * the environment. Spring destroys beans in the reverse order of their registration, so
 * the databases, registered first, are stopped last.
 */
class EmbeddedStoresInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "embeddedStores";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedSettings settings = EmbeddedSettings.of(context.getEnvironment());
        if (!settings.enabled()) {
            return;
        }
        if (context instanceof WebServerApplicationContext) {
            WebPort.requireUsable(context.getEnvironment());
        }
        EmbeddedStores stores = EmbeddedStores.start(settings);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(NAME, stores);
        beans.registerDisposableBean(NAME, stores::close);
        // Beans are not destroyed if the start fails before they are created.
        context.addApplicationListener(new StopAfterFailure(stores));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(NAME, stores.properties()));
    }

    private record StopAfterFailure(EmbeddedStores stores) implements ApplicationListener<ApplicationFailedEvent> {

        @Override
        public void onApplicationEvent(ApplicationFailedEvent event) {
            this.stores.close();
        }

    }

}
