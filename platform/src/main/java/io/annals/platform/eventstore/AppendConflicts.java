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
 * Resolves conflicts within a group of appends. An append loses if one of its versions is
 * already stored or belongs to an append that arrived earlier and wins.
 *
 * @param winners the appends whose events can be stored together, in order of arrival
 * @param losers the other appends, each with the version that it lost
 */
record AppendConflicts(List<Append> winners, Map<Append, Conflict> losers) {

    static AppendConflicts of(List<Append> group, Set<StreamVersion> taken) {
        List<Append> winners = new ArrayList<>();
        Map<Append, Conflict> losers = new LinkedHashMap<>();
        Set<StreamVersion> unavailable = new HashSet<>(taken);
        for (Append append : group) {
            claim(append, unavailable).ifPresentOrElse((conflict) -> losers.put(append, conflict),
                    () -> winners.add(append));
        }
        return new AppendConflicts(winners, losers);
    }

    private static Optional<Conflict> claim(Append append, Set<StreamVersion> unavailable) {
        Set<StreamVersion> claimed = new HashSet<>();
        for (NewEvent event : append.events()) {
            if (unavailable.contains(event.version()) || !claimed.add(event.version())) {
                return Optional.of(new Conflict(event.version()));
            }
        }
        unavailable.addAll(claimed);
        return Optional.empty();
    }

    List<NewEvent> winningEvents() {
        return this.winners.stream().flatMap((append) -> append.events().stream()).toList();
    }

}
