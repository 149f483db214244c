package io.annals.standalone.load;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Role;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.messaging.Caller;

/**
 * Sends the commands of an import, for one tenant, each with the time at which it
 * happened. The import chooses all IDs, so a command that an earlier, interrupted import
 * carried out is refused and counted as already done: an import can be interrupted
 * anywhere and restarted.
 */
public final class ImportSender {

    /** The refusal codes of commands that were carried out before. */
    private static final Set<String> ALREADY_DONE = Set.of("id-taken", "already-published", "already-submitted",
            "already-graded", "enrollment-withdrawn", "enrollment-ended");

    private static final int REFUSALS_KEPT = 20;

    private final CommandDispatcher dispatcher;

    private final StoreInventory inventory;

    private final Caller caller;

    /** Whether an earlier import into the tenant was started. */
    private final boolean resuming;

    private final IntConsumer onProgress;

    private final LongAdder accepted = new LongAdder();

    private final LongAdder alreadyDone = new LongAdder();

    private final LongAdder refused = new LongAdder();

    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

    /**
     * @param onProgress receives the number of commands handled since the last call
     */
    public ImportSender(CommandDispatcher dispatcher, StoreInventory inventory, UUID tenantId, IntConsumer onProgress) {
        this.dispatcher = dispatcher;
        this.inventory = inventory;
        this.resuming = inventory.countEvents(tenantId) > 0;
        this.onProgress = onProgress;
        this.caller = new Caller(tenantId, Ids.named(Ids.PLATFORM, "load"), null, EnumSet.of(Role.PLATFORM_ADMIN),
                null);
    }

    /**
     * Sends a command.
     * @return whether the command was carried out, now or by an earlier import
     */
    public boolean send(Command command, Instant occurredAt) {
        if (command instanceof Command.Creation && countEvents(command.aggregateId()) > 0) {
            skip(1);
            return true;
        }
        try {
            this.dispatcher.dispatch(command, this.caller, CommandContext.at(occurredAt));
            this.accepted.increment();
            return true;
        }
        catch (Refusal refusal) {
            return isAlreadyDone(command, refusal);
        }
        finally {
            this.onProgress.accept(1);
        }
    }

    private boolean isAlreadyDone(Command command, Refusal refusal) {
        if (ALREADY_DONE.contains(refusal.code())) {
            this.alreadyDone.increment();
            return true;
        }
        this.refused.increment();
        if (this.refusals.size() < REFUSALS_KEPT) {
            this.refusals
                .add("%s %s: %s".formatted(Commands.name(command.getClass()), command.aggregateId(), refusal.reason()));
        }
        return false;
    }

    /**
     * Returns the number of events of an aggregate, or 0 if this is the first import into
     * the tenant.
     */
    public long countEvents(UUID aggregateId) {
        return this.resuming ? this.inventory.countEvents(aggregateId) : 0;
    }

    /**
     * Returns the number of events of a type in an aggregate, or 0 if this is the first
     * import into the tenant.
     */
    public long countEvents(UUID aggregateId, Class<? extends DomainEvent> type) {
        return this.resuming ? this.inventory.countEvents(aggregateId, type) : 0;
    }

    /** Whether an earlier import recorded the end of the enrollment. */
    public boolean isEnrollmentEnded(UUID enrollmentId) {
        return this.resuming && this.inventory.endsWith(enrollmentId,
                (last) -> last instanceof LearnerWithdrawn || last instanceof OutcomeRecorded);
    }

    /** Counts commands as already done without sending them. */
    public void skip(int commands) {
        this.alreadyDone.add(commands);
        this.onProgress.accept(commands);
    }

    public long accepted() {
        return this.accepted.sum();
    }

    public long alreadyDone() {
        return this.alreadyDone.sum();
    }

    public long refused() {
        return this.refused.sum();
    }

    /** Descriptions of the first 20 refusals. */
    public List<String> refusals() {
        return List.copyOf(this.refusals);
    }

}
