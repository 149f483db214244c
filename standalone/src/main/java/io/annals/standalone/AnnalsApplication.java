package io.annals.standalone;

import io.annals.platform.Annals;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Runs the command side, the projections and the query side in one process. The
 * applications that run only one of them are excluded from the component scan.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = "io.annals",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.annals\\..+Application(\\$.+)?"))
public class AnnalsApplication {

    public static void main(String[] args) {
        Annals.run(AnnalsApplication.class, "annals", args);
    }

}
