package io.annals.api;

import java.util.List;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList.ClassInfoFilter;
import io.github.classgraph.ScanResult;

/**
 * Finds classes by scanning a package and the packages below it, so that nobody has to
 * list them.
 */
public final class ClassScan {

    private ClassScan() {
    }

    /** The records that implement the interface, in the order of their names. */
    public static <T> List<Class<? extends T>> records(String packageName, Class<T> type) {
        return find(packageName, type, (found) -> found.isRecord() && found.implementsInterface(type));
    }

    /** The concrete classes that extend the class, in the order of their names. */
    public static <T> List<Class<? extends T>> subclasses(String packageName, Class<? super T> type) {
        return find(packageName, type, (found) -> !found.isAbstract() && found.extendsSuperclass(type));
    }

    /** The classes whose names end with the suffix, in the order of their names. */
    public static List<Class<?>> named(String packageName, String suffix) {
        return find(packageName, Object.class, (found) -> found.getSimpleName().endsWith(suffix));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Class<? extends T>> find(String packageName, Class<? super T> type,
            ClassInfoFilter filter) {
        ClassGraph graph = new ClassGraph().acceptPackages(packageName).enableClassInfo().ignoreClassVisibility();
        try (ScanResult scan = graph.scan()) {
            return scan.getAllClasses()
                .filter(filter)
                .stream()
                .map(ClassInfo::loadClass)
                .<Class<? extends T>>map((found) -> (Class<? extends T>) found.asSubclass(type))
                .toList();
        }
    }

}
