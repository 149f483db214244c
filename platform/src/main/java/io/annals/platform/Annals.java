package io.annals.platform;

import java.util.Map;

import org.springframework.boot.SpringApplication;

/** How every runnable side is started. */
public final class Annals {

    private Annals() {
    }

    /**
     * Starts an application.
     * @param name tells the processes apart in logs, databases and Axon Server, unless
     * {@code spring.application.name} is set
     */
    public static void run(Class<?> application, String name, String... args) {
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(Map.of("spring.application.name", name));
        spring.run(args);
    }

}
