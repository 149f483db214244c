package io.annals.platform.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.annals.platform.eventstore.AppendOutcome.Conflict;

/**
 * Who of a group gets the versions that several want: those already stored belong to
 * nobody in the group, of the rest the first to arrive gets all that it wants or nothing.
 *
 * @param winners whose events can be stored together, in the order of arrival
 * @param losers the others, each with a version that it wanted and cannot have as long as
 * the winners are stored
 */
record AppendConflicts(List<Append> winners, Map<Append, Conflict> losers) {

    static AppendConflicts of(List<Append> group, Set<StreamVersion> taken) {
        List<Append> winners = new ArrayList<>();
        Map<Append, Conflict> losers = new LinkedHashMap<>();
        Set<StreamVersion> gone = new HashSet<>(taken);
        for (Append append : group) {
            claim(append, gone).ifPresentOrElse((conflict) -> losers.put(append, conflict), () -> winners.add(append));
        }
        return new AppendConflicts(winners, losers);
    }

    private static Optional<Conflict> claim(Append append, Set<StreamVersion> gone) {
        Set<StreamVersion> claimed = new HashSet<>();
        for (NewEvent event : append.events()) {
            if (gone.contains(event.version()) || !claimed.add(event.version())) {
                return Optional.of(new Conflict(event.version()));
            }
        }
        gone.addAll(claimed);
        return Optional.empty();
    }

    List<NewEvent> winningEvents() {
        return this.winners.stream().flatMap((append) -> append.events().stream()).toList();
    }

}
