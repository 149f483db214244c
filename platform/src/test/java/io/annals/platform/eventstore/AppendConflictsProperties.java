package io.annals.platform.eventstore;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class AppendConflictsProperties {

    @Property
    void everybody_wins_or_loses_and_winners_keep_their_order(@ForAll("groups") List<List<StreamVersion>> wanted,
            @ForAll("taken") Set<StreamVersion> taken) {
        List<Append> group = appends(wanted);
        AppendConflicts contest = AppendConflicts.of(group, taken);

        Set<Append> all = new HashSet<>(contest.winners());
        all.addAll(contest.losers().keySet());
        assertThat(all).hasSize(contest.winners().size() + contest.losers().size()).isEqualTo(new HashSet<>(group));
        assertThat(group.stream().filter(contest.winners()::contains).toList()).isEqualTo(contest.winners());
    }

    @Property
    void winners_share_no_version_with_each_other_or_the_store(@ForAll("groups") List<List<StreamVersion>> wanted,
            @ForAll("taken") Set<StreamVersion> taken) {
        List<StreamVersion> versions = AppendConflicts.of(appends(wanted), taken)
            .winningEvents()
            .stream()
            .map(NewEvent::version)
            .toList();

        assertThat(versions).doesNotHaveDuplicates().noneMatch(taken::contains);
    }

    @Property
    void who_loses_wanted_what_the_store_has_or_an_earlier_winner_got(
            @ForAll("groups") List<List<StreamVersion>> wanted, @ForAll("taken") Set<StreamVersion> taken) {
        List<Append> group = appends(wanted);
        AppendConflicts contest = AppendConflicts.of(group, taken);

        contest.losers().forEach((loser, conflict) -> {
            Set<StreamVersion> gone = new HashSet<>(taken);
            group.stream()
                .takeWhile((append) -> append != loser)
                .filter(contest.winners()::contains)
                .forEach((winner) -> winner.events().forEach((event) -> gone.add(event.version())));
            List<StreamVersion> own = loser.events().stream().map(NewEvent::version).toList();
            boolean twice = own.size() > Set.copyOf(own).size();
            assertThat(own).contains(conflict.version());
            assertThat(twice || gone.contains(conflict.version())).isTrue();
        });
    }

    @Provide
    Arbitrary<List<List<StreamVersion>>> groups() {
        return version().list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Set<StreamVersion>> taken() {
        return version().set().ofMaxSize(4);
    }

    private static Arbitrary<StreamVersion> version() {
        return Arbitraries.integers()
            .between(1, 4)
            .flatMap((aggregate) -> Arbitraries.longs()
                .between(0, 3)
                .map((number) -> new StreamVersion(new UUID(0, aggregate), number)));
    }

    private static List<Append> appends(List<List<StreamVersion>> wanted) {
        return wanted.stream()
            .map((versions) -> new Append(versions.stream().map(AppendConflictsProperties::event).toList()))
            .toList();
    }

    private static NewEvent event(StreamVersion version) {
        return new NewEvent("Note", version, version.aggregateId(), "Noted", 1, Instant.EPOCH, new byte[0],
                new byte[0]);
    }

}
