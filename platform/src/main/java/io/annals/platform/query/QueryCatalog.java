package io.annals.platform.query;

import java.util.List;

import io.annals.api.Query;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds all queries by scanning the class path. */
final class QueryCatalog {

    private QueryCatalog() {
    }

    /** All queries of the shared API. */
    static List<Class<?>> all() {
        return in(Query.class.getPackageName());
    }

    /** The queries in the package and its subpackages. */
    static List<Class<?>> in(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Query.class));
        return scanner.findCandidateComponents(packageName)
            .stream()
            .<Class<?>>map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
            .toList();
    }

}
