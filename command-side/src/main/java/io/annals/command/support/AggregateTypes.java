package io.annals.command.support;

import java.util.Locale;

import org.axonframework.modelling.command.AggregateRoot;

/** The names of types of aggregates. */
final class AggregateTypes {

    private AggregateTypes() {
    }

    /**
     * The name under which the events of the type are stored: as in Axon, the stated one
     * or the simple name of the class. It never changes, so an aggregate whose class is
     * renamed states the old name in {@link AggregateRoot#type()}.
     */
    static String nameOf(Class<?> aggregate) {
        AggregateRoot root = aggregate.getAnnotation(AggregateRoot.class);
        return (root == null || root.type().isEmpty()) ? aggregate.getSimpleName() : root.type();
    }

    /** The word for an aggregate of the type in messages. */
    static String nounOf(Class<?> aggregate) {
        Noun noun = aggregate.getAnnotation(Noun.class);
        return (noun != null) ? noun.value() : aggregate.getSimpleName().toLowerCase(Locale.ROOT);
    }

}
