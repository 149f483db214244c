package io.annals.query.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Permission;
import io.annals.api.learning.ExplainingEvent;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * Describes events for a caller. Learners do not see who acted, apart from themselves,
 * only that it was staff.
 */
final class EventDescriptions {

    private static final Comparator<EventContext> BY_POSITION = Comparator
        .comparingLong((event) -> event.knownPosition().orElse(-1));

    private static final Comparator<EventContext> BY_TIME = Comparator.comparing(EventContext::recordedAt)
        .thenComparing(BY_POSITION);

    private final UUID learner;

    private final Caller caller;

    private final boolean ownOnly;

    /**
     * @param learner the learner that is explained
     * @param caller the reader of the descriptions
     */
    EventDescriptions(UUID learner, Caller caller) {
        this.learner = learner;
        this.caller = caller;
        this.ownOnly = !caller.may(Permission.LEARNING_READ);
    }

    ExplainingEvent describe(EventContext change, String sentence, Map<String, @Nullable Object> facts) {
        return new ExplainingEvent(position(change), change.event().aggregateId(), change.sequenceNumber(),
                change.event().getClass().getSimpleName(), change.event().occurredAt(), change.recordedAt(),
                by(change.actorId()), shown(change.actorId()), sentence, facts);
    }

    private static @Nullable Long position(EventContext event) {
        OptionalLong position = event.knownPosition();
        return position.isPresent() ? position.getAsLong() : null;
    }

    private String by(@Nullable UUID actor) {
        if (actor == null || Ids.AUTOMATION.equals(actor)) {
            return "platform";
        }
        return actor.equals(this.learner) ? "learner" : "staff";
    }

    private @Nullable UUID shown(@Nullable UUID actor) {
        if (actor == null || Ids.AUTOMATION.equals(actor)) {
            return null;
        }
        return (this.ownOnly && !actor.equals(this.caller.actorId())) ? null : actor;
    }

    /**
     * Merges the events of two records: by position, or by recording time if positions
     * are unknown.
     */
    static List<EventContext> inOrder(List<EventContext> some, List<EventContext> others) {
        List<EventContext> all = new ArrayList<>(some);
        all.addAll(others);
        boolean positioned = all.stream().allMatch((event) -> event.knownPosition().isPresent());
        all.sort(positioned ? BY_POSITION : BY_TIME);
        return all;
    }

}
