package io.annals.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;

/**
 * Finds classes of Annals in a package and the packages below it, so that nobody has to
 * list them. The class path is read once, because that takes a part of the start.
 */
public final class ClassScan {

    private static final List<ScannedClass> CLASSES = scan();

    private ClassScan() {
    }

    /**
     * The concrete classes that extend the class or implement the interface, in the order
     * of their names.
     */
    @SuppressWarnings("unchecked")
    public static <T> List<Class<? extends T>> concrete(String packageName, Class<? super T> type) {
        return find(packageName, (found) -> found.concrete() && found.supertypes().contains(type.getName())).stream()
            .<Class<? extends T>>map((found) -> (Class<? extends T>) found.asSubclass(type))
            .toList();
    }

    /** The classes whose names end with the suffix, in the order of their names. */
    public static List<Class<?>> named(String packageName, String suffix) {
        return find(packageName, (found) -> found.name().endsWith(suffix));
    }

    private static List<Class<?>> find(String packageName, Predicate<ScannedClass> which) {
        return CLASSES.stream()
            .filter((found) -> found.name().startsWith(packageName + "."))
            .filter(which)
            .<Class<?>>map(ScannedClass::load)
            .toList();
    }

    private static List<ScannedClass> scan() {
        ClassGraph graph = new ClassGraph().acceptPackages("io.annals").enableClassInfo().ignoreClassVisibility();
        try (ScanResult scan = graph.scan()) {
            return scan.getAllClasses().stream().map(ScannedClass::of).toList();
        }
    }

    /** A class as the scan found it, before it is loaded. */
    private record ScannedClass(String name, boolean concrete, Set<String> supertypes) {

        static ScannedClass of(ClassInfo found) {
            Set<String> supertypes = new HashSet<>(found.getSuperclasses().getNames());
            supertypes.addAll(found.getInterfaces().getNames());
            return new ScannedClass(found.getName(), !found.isAbstract(), supertypes);
        }

        Class<?> load() {
            try {
                return Class.forName(this.name, false, ClassScan.class.getClassLoader());
            }
            catch (ClassNotFoundException ex) {
                throw new IllegalStateException(this.name + " was found but cannot be loaded", ex);
            }
        }

    }

}
