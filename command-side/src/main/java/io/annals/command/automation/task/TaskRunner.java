package io.annals.command.automation.task;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.annals.command.automation.database.AutomationDatabase;
import io.annals.command.automation.task.DueTasks.DueTask;
import io.annals.command.automation.task.DueTasks.Retry;
import io.annals.command.automation.task.TaskSender.SendOutcome;
import io.annals.platform.command.CommandDispatcher;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the commands of tasks when they are due. It sleeps until the first task is due,
 * takes a page of due tasks, sends their commands, several at the same time, and deletes
 * the tasks whose commands were accepted or refused. The others are sent again after 1,
 * 2, 4, ... seconds, at most 5 minutes.
 * <p>
 * A page is locked by a transaction, so the runners of several processes share the tasks,
 * and those of a process that dies are released at once. Commands that it had sent are
 * then sent again, which changes nothing.
 */
public final class TaskRunner implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(TaskRunner.class);

    private static final int PAGE = 256;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private static final int MAX_DOUBLINGS = 8;

    private static final Duration LAST_RETRY = Duration.ofMinutes(5);

    private static final Duration SHORT_REST = Duration.ofMillis(250);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(25);

    private final DueTasks tasks;

    private final TransactionTemplate transaction;

    private final TaskSender sender;

    private final Clock clock;

    private final TaskSettings settings;

    private final WakeUpSignal wakeUp;

    private final BooleanSupplier replaying;

    private volatile @Nullable Thread thread;

    private volatile boolean stopping;

    private boolean failing;

    /**
     * @param replaying whether the list of tasks is being rebuilt, so that it contains
     * tasks that later events cancel
     */
    public TaskRunner(AutomationDatabase database, CommandDispatcher dispatcher, Clock clock, TaskSettings settings,
            WakeUpSignal wakeUp, BooleanSupplier replaying, MeterRegistry meters) {
        this.tasks = new DueTasks(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        this.sender = new TaskSender(dispatcher, meters);
        this.clock = clock;
        this.settings = settings;
        this.wakeUp = wakeUp;
        this.replaying = replaying;
    }

    @Override
    public synchronized void start() {
        if (this.thread == null) {
            this.stopping = false;
            this.thread = Thread.ofPlatform().daemon().name("automation").start(this::run);
        }
    }

    /** Waits until the commands that were sent are answered. */
    @Override
    public synchronized void stop() {
        Thread running = this.thread;
        if (running != null) {
            this.stopping = true;
            this.wakeUp.wake();
            try {
                running.join(STOP_TIMEOUT);
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
                this.wakeUp.reset();
                rest(carryOut(senders));
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration duration) throws InterruptedException {
        if (duration.isPositive() && !this.stopping) {
            this.wakeUp.sleep(this.clock.instant().plus(duration), duration);
        }
    }

    /** Carries out the tasks that are due; returns how long to rest afterwards. */
    private Duration carryOut(ExecutorService senders) {
        try {
            Duration rest = untilNext();
            if (!rest.isPositive()) {
                rest = this.replaying.getAsBoolean() ? atMostLookEvery(FIRST_RETRY) : restAfterPage(senders);
            }
            this.failing = false;
            return rest;
        }
        catch (RuntimeException ex) {
            if (!this.failing) {
                logger.warn("The list of tasks cannot be read; trying again until it can", ex);
            }
            this.failing = true;
            return this.settings.lookEvery();
        }
    }

    /** How long to rest until the next task is due; not positive if one is. */
    private Duration untilNext() {
        return this.tasks.earliest()
            .map((next) -> Duration.between(this.clock.instant(), next))
            .map(this::atMostLookEvery)
            .orElse(this.settings.lookEvery());
    }

    private Duration restAfterPage(ExecutorService senders) {
        Map<SendOutcome, Integer> page = this.transaction.execute((status) -> carryOutPage(senders));
        if (page.containsKey(SendOutcome.OUTAGE)) {
            return this.settings.lookEvery();
        }
        // If nothing could be taken, another process has locked the tasks that are due.
        return page.isEmpty() ? atMostLookEvery(SHORT_REST) : Duration.ZERO;
    }

    private Duration atMostLookEvery(Duration duration) {
        return (duration.compareTo(this.settings.lookEvery()) < 0) ? duration : this.settings.lookEvery();
    }

    private Map<SendOutcome, Integer> carryOutPage(ExecutorService senders) {
        List<DueTask> page = this.tasks.take(this.clock.instant(), PAGE);
        List<SendOutcome> outcomes = send(page, senders);
        Map<SendOutcome, Integer> counts = new EnumMap<>(SendOutcome.class);
        outcomes.forEach((outcome) -> counts.merge(outcome, 1, Integer::sum));
        List<UUID> done = new ArrayList<>();
        List<Retry> retries = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            switch (outcomes.get(i)) {
                case DONE, REFUSED -> done.add(page.get(i).id());
                case RETRY, OUTAGE -> retries.add(retry(page.get(i)));
                case NOT_SENT -> {
                }
            }
        }
        this.tasks.delete(done);
        this.tasks.retry(retries);
        return counts;
    }

    private List<SendOutcome> send(List<DueTask> page, ExecutorService senders) {
        AtomicBoolean outage = new AtomicBoolean();
        List<Callable<SendOutcome>> sendings = page.stream().<Callable<SendOutcome>>map((task) -> () -> {
            if (this.stopping || outage.get()) {
                return SendOutcome.NOT_SENT;
            }
            SendOutcome outcome = this.sender.send(task);
            outage.compareAndSet(false, outcome == SendOutcome.OUTAGE);
            return outcome;
        }).toList();
        try {
            return senders.invokeAll(sendings).stream().map(Future::resultNow).toList();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the answers to commands", ex);
        }
    }

    private Retry retry(DueTask task) {
        Duration delay = FIRST_RETRY.multipliedBy(1L << Math.min(task.tries(), MAX_DOUBLINGS));
        return new Retry(task.id(), this.clock.instant().plus((delay.compareTo(LAST_RETRY) < 0) ? delay : LAST_RETRY));
    }

}
