package io.annals.platform;

import org.springframework.boot.SpringApplication;

/** How every runnable side is started. */
public final class Annals {

    private Annals() {
    }

    /** Starts an application. */
    public static void run(Class<?> application, String... args) {
        SpringApplication.run(application, args);
    }

}
