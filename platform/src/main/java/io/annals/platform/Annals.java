package io.annals.platform;

import org.springframework.boot.SpringApplication;

/** How every runnable side is started. */
public final class Annals {

    private Annals() {
    }

    /** Starts an application; Axon's update check, which would call home, stays off. */
    public static void run(Class<?> application, String... args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(application, args);
    }

}
