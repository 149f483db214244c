package io.annals.command.automation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.annals.api.DomainEvent;

/** What each type of event leads to, in the order in which it was said. */
final class PolicyReactions {

    /** What an event leads to. */
    @FunctionalInterface
    interface Reaction<E extends DomainEvent> {

        void to(E event, PolicyContext turn);

    }

    private final Map<Class<?>, List<Reaction<DomainEvent>>> byType = new LinkedHashMap<>();

    <E extends DomainEvent> PolicyReactions on(Class<E> type, Reaction<? super E> reaction) {
        this.byType.computeIfAbsent(type, (first) -> new ArrayList<>())
            .add((event, turn) -> reaction.to(type.cast(event), turn));
        return this;
    }

    /** Whether the event leads to anything. */
    boolean isAwaited(Class<?> type) {
        return this.byType.containsKey(type);
    }

    /** Lets the event lead to what it leads to. */
    void to(EventContext happened, AutomationState ledger) {
        PolicyContext turn = new PolicyContext(happened, ledger);
        this.byType.getOrDefault(happened.event().getClass(), List.of())
            .forEach((reaction) -> reaction.to(happened.event(), turn));
    }

}
