package io.annals.command.support;

import org.axonframework.modelling.command.AggregateRoot;

/**
 * The names under which events are stored for a type of aggregate. A name never changes,
 * so an aggregate whose class is renamed states the old name in
 * {@link AggregateRoot#type()}.
 */
final class AggregateTypes {

    private AggregateTypes() {
    }

    /** The stated name, or else the simple name of the class, as in Axon. */
    static String nameOf(Class<?> aggregate) {
        AggregateRoot root = aggregate.getAnnotation(AggregateRoot.class);
        return (root == null || root.type().isEmpty()) ? aggregate.getSimpleName() : root.type();
    }

}
