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
 * Sends commands of one tenant that have happened already. All ids are chosen by the
 * sender, so what was sent before is refused as done and counted as such: a load can be
 * interrupted anywhere and started again.
 */
public final class ImportSender {

    /** What a command that was carried out before is refused with. */
    private static final Set<String> DONE_BEFORE = Set.of("id-taken", "already-published", "already-submitted",
            "already-graded", "enrollment-withdrawn", "enrollment-ended");

    private static final int REFUSALS_KEPT = 20;

    private final CommandDispatcher dispatcher;

    private final StoreInventory history;

    private final Caller caller;

    /** Whether the tenant has been loaded before, wholly or in part. */
    private final boolean resumes;

    private final IntConsumer onHandled;

    private final LongAdder accepted = new LongAdder();

    private final LongAdder doneBefore = new LongAdder();

    private final LongAdder refused = new LongAdder();

    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

    /**
     * @param onHandled is told how many commands more have been handled
     */
    public ImportSender(CommandDispatcher dispatcher, StoreInventory history, UUID tenantId, IntConsumer onHandled) {
        this.dispatcher = dispatcher;
        this.history = history;
        this.resumes = history.eventsOf(tenantId) > 0;
        this.onHandled = onHandled;
        this.caller = new Caller(tenantId, Ids.named(Ids.PLATFORM, "load"), null, EnumSet.of(Role.PLATFORM_ADMIN),
                null);
    }

    /**
     * Sends a command.
     * @return whether it has been carried out, now or before
     */
    public boolean send(Command command, Instant occurredAt) {
        if (command instanceof Command.Creation && eventsOf(command.aggregateId()) > 0) {
            skip(1);
            return true;
        }
        try {
            this.dispatcher.dispatch(command, this.caller, CommandContext.at(occurredAt));
            this.accepted.increment();
            return true;
        }
        catch (Refusal refusal) {
            return doneBefore(command, refusal);
        }
        finally {
            this.onHandled.accept(1);
        }
    }

    private boolean doneBefore(Command command, Refusal refusal) {
        if (DONE_BEFORE.contains(refusal.code())) {
            this.doneBefore.increment();
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
     * How many events an aggregate had when a load before this was interrupted; 0 in the
     * first.
     */
    public long eventsOf(UUID aggregateId) {
        return this.resumes ? this.history.eventsOf(aggregateId) : 0;
    }

    /**
     * How many events of this type an aggregate had when a load before this was
     * interrupted; 0 in the first.
     */
    public long eventsOf(UUID aggregateId, Class<? extends DomainEvent> type) {
        return this.resumes ? this.history.eventsOf(aggregateId, type) : 0;
    }

    /** Whether a load before this brought the enrollment to its end. */
    public boolean hasEnded(UUID enrollmentId) {
        return this.resumes && this.history.endsWith(enrollmentId,
                (last) -> last instanceof LearnerWithdrawn || last instanceof OutcomeRecorded);
    }

    /** Notes commands that need not be sent, because all they would do is there. */
    public void skip(int commands) {
        this.doneBefore.add(commands);
        this.onHandled.accept(commands);
    }

    public long accepted() {
        return this.accepted.sum();
    }

    public long doneBefore() {
        return this.doneBefore.sum();
    }

    public long refused() {
        return this.refused.sum();
    }

    /** The first refusals, in words. */
    public List<String> refusals() {
        return List.copyOf(this.refusals);
    }

}
