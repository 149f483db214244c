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
 * Tells events to whoever asks. Learners are told what happened, but of other people only
 * that they were staff.
 */
final class EventDescriptions {

    private static final Comparator<RecordedChange> IN_ORDER = Comparator.comparing(RecordedChange::recordedAt)
        .thenComparing(RecordedChange::position, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final UUID learner;

    private final Caller caller;

    private final boolean ownOnly;

    /**
     * @param learner whom it is about
     * @param caller who asks
     */
    EventDescriptions(UUID learner, Caller caller) {
        this.learner = learner;
        this.caller = caller;
        this.ownOnly = !caller.may(Permission.LEARNING_READ);
    }

    ExplainingEvent cause(RecordedChange happening, String sentence, Map<String, @Nullable Object> facts) {
        return new ExplainingEvent(happening.position(), happening.event().aggregateId(), happening.sequenceNumber(),
                happening.event().getClass().getSimpleName(), happening.event().occurredAt(), happening.recordedAt(),
                by(happening.actorId()), shown(happening.actorId()), sentence, facts);
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
     * What happened to several records, in the order in which it did: by position, or by
     * time and place in the record's own history where positions are not known.
     */
    static List<RecordedChange> inOrder(List<RecordedChange> some, List<RecordedChange> others) {
        List<RecordedChange> all = new ArrayList<>(some);
        all.addAll(others);
        boolean placed = all.stream().allMatch((happening) -> happening.position() != null);
        all.sort(placed
                ? Comparator.comparing(RecordedChange::position, Comparator.nullsFirst(Comparator.naturalOrder()))
                : IN_ORDER);
        return all;
    }

}
