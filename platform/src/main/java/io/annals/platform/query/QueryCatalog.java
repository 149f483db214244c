package io.annals.platform.query;

import java.util.List;

import io.annals.api.Query;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The records of all queries. They are looked for, not listed, so that none is forgotten.
 */
final class QueryCatalog {

    private QueryCatalog() {
    }

    /** Those of the language that all sides speak. */
    static List<Class<?>> all() {
        return in(Query.class.getPackageName());
    }

    /** Those of the package and the packages below it. */
    static List<Class<?>> in(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Query.class));
        return scanner.findCandidateComponents(packageName)
            .stream()
            .<Class<?>>map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
            .toList();
    }

}
