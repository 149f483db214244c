package io.annals.query;

import io.annals.platform.Annals;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query side as a service of its own. */
@SpringBootApplication(scanBasePackages = { "io.annals.platform", "io.annals.query" })
public class QuerySideApplication {

    public static void main(String[] args) {
        Annals.run(QuerySideApplication.class, args);
    }

}
