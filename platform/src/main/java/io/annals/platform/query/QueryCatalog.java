package io.annals.platform.query;

import java.util.List;

import io.annals.api.ClassScan;
import io.annals.api.Query;

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
        return List.copyOf(ClassScan.concrete(packageName, Query.class));
    }

}
