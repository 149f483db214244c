package io.annals.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All events. */
public final class Events {

    private static final List<Class<? extends DomainEvent>> ALL = ClassScan.concrete(Events.class.getPackageName(),
            DomainEvent.class);

    private Events() {
    }

    /** The record of every event. */
    public static List<Class<? extends DomainEvent>> all() {
        return ALL;
    }

    /** The records of these families. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Set<Class<? extends DomainEvent>> of(Class<? extends DomainEvent>... families) {
        return ALL.stream()
            .filter((event) -> Arrays.stream(families).anyMatch((family) -> family.isAssignableFrom(event)))
            .collect(Collectors.toUnmodifiableSet());
    }

}
