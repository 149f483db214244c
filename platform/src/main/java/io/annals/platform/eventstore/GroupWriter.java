package io.annals.platform.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.annals.platform.eventstore.AppendOutcome.NotStored;
import io.annals.platform.eventstore.AppendOutcome.Stored;
import io.annals.platform.eventstore.AppendOutcome.Unknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the appends of a group in one transaction and tells each of them its own
 * outcome: what is wrong with one does not touch its neighbors.
 */
final class GroupWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

    private final EventTable table;

    GroupWriter(EventTable table) {
        this.table = table;
    }

    /** Completes every append of the group, whatever happens. */
    void write(List<Append> group) {
        try {
            store(group);
        }
        catch (SQLException ex) {
            complete(group, new NotStored(ex));
        }
        catch (RuntimeException | Error ex) {
            log.error("A group of {} appends failed", group.size(), ex);
            this.table.close();
            complete(group, new Unknown(ex));
        }
    }

    /**
     * Hopes that nobody conflicts with the store, which is the rule and costs one round
     * trip. Where somebody does, asks which versions are taken and tries again without
     * those who wanted them; so each round has fewer appends. Nothing is final for
     * anybody before the winners are durable, because a loser within the group loses only
     * if the winner is stored.
     */
    private void store(List<Append> group) throws SQLException {
        AppendConflicts contest = AppendConflicts.of(group, Set.of());
        WriteResult result = write(contest);
        while (result instanceof WriteResult.VersionTaken) {
            contest = AppendConflicts.of(group, this.table.taken(versions(group)));
            result = write(contest);
        }
        settle(group, contest, result);
    }

    private WriteResult write(AppendConflicts contest) {
        return contest.winners().isEmpty() ? new WriteResult.Committed() : this.table.append(contest.winningEvents());
    }

    private void settle(List<Append> group, AppendConflicts contest, WriteResult result) {
        switch (result) {
            case WriteResult.Committed committed -> {
                complete(contest.winners(), new Stored());
                contest.losers().forEach(Append::complete);
            }
            case WriteResult.Unacceptable content -> isolate(group, content.cause());
            case WriteResult.Lost lost -> {
                complete(contest.winners(), new Unknown(lost.cause()));
                complete(contest.losers().keySet(), new NotStored(lost.cause()));
            }
            case WriteResult.RolledBack failure -> complete(group, new NotStored(failure.cause()));
            case WriteResult.VersionTaken conflict -> throw new IllegalStateException("The conflict is not resolved");
        }
    }

    /** Halves the group until the append that the database does not accept is alone. */
    private void isolate(List<Append> group, SQLException cause) {
        if (group.size() == 1) {
            complete(group, new NotStored(cause));
            return;
        }
        int half = group.size() / 2;
        write(group.subList(0, half));
        write(group.subList(half, group.size()));
    }

    private static Set<StreamVersion> versions(List<Append> group) {
        return group.stream()
            .flatMap((append) -> append.events().stream())
            .map(NewEvent::version)
            .collect(Collectors.toSet());
    }

    private static void complete(Iterable<Append> appends, AppendOutcome outcome) {
        appends.forEach((append) -> append.complete(outcome));
    }

    @Override
    public void close() {
        this.table.close();
    }

}
