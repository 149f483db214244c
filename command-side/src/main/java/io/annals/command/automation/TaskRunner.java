package io.annals.command.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.annals.command.automation.DueTasks.Again;
import io.annals.command.automation.DueTasks.DueTask;
import io.annals.command.automation.TaskSender.Outcome;
import io.annals.platform.command.CommandDispatcher;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out tasks when they are due. It sleeps until the first one is, takes a page of
 * those that are, sends their commands, a few at the same time, and strikes off what was
 * accepted or refused for good; the rest comes again later, after 1 s at first and after
 * 5 min at last.
 * <p>
 * A page is in hand within a transaction: runners of several processes share the tasks,
 * and those of a process that dies are free at that moment. What it had sent is then sent
 * again, which changes nothing.
 */
public final class TaskRunner implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(TaskRunner.class);

    private static final int PAGE = 256;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private static final int MAX_DOUBLINGS = 8;

    private static final Duration LAST_RETRY = Duration.ofMinutes(5);

    private static final Duration SHORT_REST = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final DueTasks tasks;

    private final TransactionTemplate transaction;

    private final TaskSender sender;

    private final Clock clock;

    private final AutomationSettings settings;

    private final WakeUpSignal alarm;

    private final BooleanSupplier rebuilding;

    private volatile @Nullable Thread thread;

    private volatile boolean stopping;

    private boolean failing;

    /**
     * @param alarm wakes it when something is put that is due earlier
     * @param rebuilding whether the list is being made anew, so that it says for a while
     * what later events take back
     */
    public TaskRunner(AutomationDatabase database, CommandDispatcher dispatcher, Clock clock,
            AutomationSettings settings, WakeUpSignal alarm, BooleanSupplier rebuilding, MeterRegistry meters) {
        this.tasks = new DueTasks(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        this.sender = new TaskSender(dispatcher, meters);
        this.clock = clock;
        this.settings = settings;
        this.alarm = alarm;
        this.rebuilding = rebuilding;
    }

    @Override
    public synchronized void start() {
        if (this.thread == null) {
            this.stopping = false;
            this.thread = Thread.ofPlatform().daemon().name("automation").start(this::run);
        }
    }

    /** Lets the commands that were sent come to their end. */
    @Override
    public synchronized void stop() {
        Thread running = this.thread;
        if (running != null) {
            this.stopping = true;
            this.alarm.ring();
            try {
                running.join(PATIENCE);
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
            this.thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return this.thread != null;
    }

    private void run() {
        try (ExecutorService senders = Executors.newFixedThreadPool(this.settings.parallel(),
                Thread.ofVirtual().name("automation-", 0).factory())) {
            while (!this.stopping) {
                this.alarm.listen();
                rest(carryOut(senders));
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration duration) throws InterruptedException {
        if (duration.isPositive() && !this.stopping) {
            this.alarm.sleep(this.clock.instant().plus(duration), duration);
        }
    }

    /** Carries out what is due, and says how long to rest then. */
    private Duration carryOut(ExecutorService senders) {
        try {
            Duration rest = untilNext();
            if (!rest.isPositive()) {
                rest = this.rebuilding.getAsBoolean() ? atMostLookEvery(FIRST_RETRY) : restAfterPage(senders);
            }
            this.failing = false;
            return rest;
        }
        catch (RuntimeException ex) {
            if (!this.failing) {
                logger.warn("The list of tasks cannot be looked at and is looked at again until it can", ex);
            }
            this.failing = true;
            return this.settings.lookEvery();
        }
    }

    /** Nothing where something is due. */
    private Duration untilNext() {
        return this.tasks.earliest()
            .map((next) -> Duration.between(this.clock.instant(), next))
            .map(this::atMostLookEvery)
            .orElse(this.settings.lookEvery());
    }

    private Duration restAfterPage(ExecutorService senders) {
        Map<Outcome, Integer> page = this.transaction.execute((status) -> carryOutPage(senders));
        if (page.containsKey(Outcome.OUTAGE)) {
            return this.settings.lookEvery();
        }
        // Where nothing could be taken, somebody else has in hand what is due.
        return page.isEmpty() ? atMostLookEvery(SHORT_REST) : Duration.ZERO;
    }

    private Duration atMostLookEvery(Duration duration) {
        return (duration.compareTo(this.settings.lookEvery()) < 0) ? duration : this.settings.lookEvery();
    }

    private Map<Outcome, Integer> carryOutPage(ExecutorService senders) {
        List<DueTask> page = this.tasks.take(this.clock.instant(), PAGE);
        List<Outcome> outcomes = send(page, senders);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach((outcome) -> counts.merge(outcome, 1, Integer::sum));
        List<DueTask> over = new ArrayList<>();
        List<Again> again = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            switch (outcomes.get(i)) {
                case DONE, REFUSED -> over.add(page.get(i));
                case AGAIN, OUTAGE -> again.add(again(page.get(i)));
                case UNTRIED -> {
                }
            }
        }
        this.tasks.delete(over.stream().map(DueTask::id).toList());
        this.tasks.again(again);
        return counts;
    }

    private List<Outcome> send(List<DueTask> page, ExecutorService senders) {
        AtomicBoolean outage = new AtomicBoolean();
        List<Callable<Outcome>> sendings = page.stream().<Callable<Outcome>>map((task) -> () -> {
            if (this.stopping || outage.get()) {
                return Outcome.UNTRIED;
            }
            Outcome outcome = this.sender.send(task);
            outage.compareAndSet(false, outcome == Outcome.OUTAGE);
            return outcome;
        }).toList();
        try {
            return senders.invokeAll(sendings).stream().map(Future::resultNow).toList();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while commands were under way", ex);
        }
    }

    private Again again(DueTask task) {
        Duration delay = FIRST_RETRY.multipliedBy(1L << Math.min(task.tries(), MAX_DOUBLINGS));
        return new Again(task.id(), this.clock.instant().plus((delay.compareTo(LAST_RETRY) < 0) ? delay : LAST_RETRY));
    }

}
