package io.annals.projection;

import io.annals.platform.Annals;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The projections as a separate service. */
@SpringBootApplication(scanBasePackages = { "io.annals.platform", "io.annals.projection" })
public class ProjectionsApplication {

    public static void main(String[] args) {
        Annals.run(ProjectionsApplication.class, "annals-projections", args);
    }

}
