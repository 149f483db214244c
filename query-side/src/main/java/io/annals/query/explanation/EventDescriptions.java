package io.annals.query.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Permission;
import io.annals.api.learning.ExplainingEvent;
import io.annals.platform.messaging.Caller;
import io.annals.query.audit.RecordedChange;
import org.jspecify.annotations.Nullable;

/**
 * Describes events for a caller. Learners do not see who acted, apart from themselves,
 * only that it was staff.
 */
final class EventDescriptions {

    private static final Comparator<RecordedChange> IN_ORDER = Comparator.comparing(RecordedChange::recordedAt)
        .thenComparing(RecordedChange::position, Comparator.nullsFirst(Comparator.naturalOrder()));

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

    ExplainingEvent describe(RecordedChange change, String sentence, Map<String, @Nullable Object> facts) {
        return new ExplainingEvent(change.position(), change.event().aggregateId(), change.sequenceNumber(),
                change.event().getClass().getSimpleName(), change.event().occurredAt(), change.recordedAt(),
                by(change.actorId()), shown(change.actorId()), sentence, facts);
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
     * Merges the events of two records: by position, or by recording time if positions are
     * unknown.
     */
    static List<RecordedChange> inOrder(List<RecordedChange> some, List<RecordedChange> others) {
        List<RecordedChange> all = new ArrayList<>(some);
        all.addAll(others);
        boolean placed = all.stream().allMatch((change) -> change.position() != null);
        all.sort(placed
                ? Comparator.comparing(RecordedChange::position, Comparator.nullsFirst(Comparator.naturalOrder()))
                : IN_ORDER);
        return all;
    }

}
