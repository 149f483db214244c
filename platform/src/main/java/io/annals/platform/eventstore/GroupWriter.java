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
 * Stores the appends of a group in one transaction and completes each with its own
 * outcome: a failing append does not affect the others.
 */
final class GroupWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

    private final EventTable table;

    GroupWriter(EventTable table) {
        this.table = table;
    }

    /** Completes every append of the group, even if storing them fails. */
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
     * Stores the group with one round trip if no version is taken. Otherwise reads which
     * versions are taken and tries again without the appends that conflict, so each round
     * has fewer appends. Outcomes are final only when the winners are durable, because an
     * append that conflicts within the group loses only if the other one is stored.
     */
    private void store(List<Append> group) throws SQLException {
        AppendConflicts conflicts = AppendConflicts.of(group, Set.of());
        WriteResult result = write(conflicts);
        while (result instanceof WriteResult.VersionTaken) {
            conflicts = AppendConflicts.of(group, this.table.taken(versions(group)));
            result = write(conflicts);
        }
        settle(group, conflicts, result);
    }

    private WriteResult write(AppendConflicts conflicts) {
        return conflicts.winners().isEmpty() ? new WriteResult.Committed()
                : this.table.append(conflicts.winningEvents());
    }

    private void settle(List<Append> group, AppendConflicts conflicts, WriteResult result) {
        switch (result) {
            case WriteResult.Committed committed -> {
                complete(conflicts.winners(), new Stored());
                conflicts.losers().forEach(Append::complete);
            }
            case WriteResult.Unacceptable content -> isolate(group, content.cause());
            case WriteResult.Lost lost -> {
                complete(conflicts.winners(), new Unknown(lost.cause()));
                complete(conflicts.losers().keySet(), new NotStored(lost.cause()));
            }
            case WriteResult.RolledBack failure -> complete(group, new NotStored(failure.cause()));
            case WriteResult.VersionTaken conflict -> throw new IllegalStateException("The conflict is not resolved");
        }
    }

    /** Halves the group until the append that the database rejects is alone. */
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
