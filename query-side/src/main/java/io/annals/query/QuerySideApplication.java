package io.annals.query;

import io.annals.platform.Annals;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The query side as a service of its own. Nothing in it follows the events. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = { "io.annals.platform", "io.annals.query" },
        excludeFilters = { @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @Filter(type = FilterType.REGEX, pattern = "io\\.annals\\.platform\\.projection\\..+") })
public class QuerySideApplication {

    public static void main(String[] args) {
        Annals.run(QuerySideApplication.class, "annals-query-side", args);
    }

}
