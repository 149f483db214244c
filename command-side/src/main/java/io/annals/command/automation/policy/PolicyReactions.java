package io.annals.command.automation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.platform.messaging.EventContext;

/** The reactions to each type of event, in the order of their registration. */
public final class PolicyReactions {

    /** A reaction to an event. */
    @FunctionalInterface
    public interface Reaction<E extends DomainEvent> {

        void apply(E event, PolicyContext context);

    }

    private final Map<Class<?>, List<Reaction<DomainEvent>>> byType = new HashMap<>();

    /** Registers a reaction to one type of event. */
    public <E extends DomainEvent> PolicyReactions on(Class<E> type, Reaction<? super E> reaction) {
        this.byType.computeIfAbsent(type, (first) -> new ArrayList<>())
            .add((event, context) -> reaction.apply(type.cast(event), context));
        return this;
    }

    /** Registers a reaction to every event of a sealed family. */
    public <E extends DomainEvent> PolicyReactions onAll(Class<E> family, Reaction<? super E> reaction) {
        Events.of(family).forEach((type) -> on(type, (event, context) -> reaction.apply(family.cast(event), context)));
        return this;
    }

    /** Whether any reaction is registered for the type of event. */
    public boolean handles(Class<?> type) {
        return this.byType.containsKey(type);
    }

    /** Applies the reactions to the event. */
    public void apply(EventContext event, AutomationState state) {
        DomainEvent payload = event.event();
        List<Reaction<DomainEvent>> reactions = this.byType.getOrDefault(payload.getClass(), List.of());
        if (!reactions.isEmpty()) {
            PolicyContext context = new PolicyContext(event, state);
            reactions.forEach((reaction) -> reaction.apply(payload, context));
        }
    }

}
