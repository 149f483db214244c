package io.annals.standalone.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Runs many tasks with a bounded concurrency. High concurrency lets the event store
 * commit full groups.
 */
public final class ParallelRunner {

    private final int concurrency;

    /**
     * @param concurrency the number of tasks that run at the same time
     */
    public ParallelRunner(int concurrency) {
        this.concurrency = concurrency;
    }

    /**
     * Runs all tasks and returns when the last one has ended. When a task fails, no
     * further tasks are started, and its exception is thrown after the running ones have
     * ended.
     */
    public void runAll(Iterable<? extends Runnable> tasks) {
        Iterator<? extends Runnable> remaining = tasks.iterator();
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < this.concurrency; i++) {
                workers.add(executor.submit(() -> runRemaining(remaining, failed)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        catch (ExecutionException ex) {
            throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted", ex);
        }
    }

    private static void runRemaining(Iterator<? extends Runnable> remaining, AtomicBoolean failed) {
        Runnable task = next(remaining);
        while (task != null && !failed.get() && !Thread.currentThread().isInterrupted()) {
            try {
                task.run();
            }
            catch (RuntimeException ex) {
                failed.set(true);
                throw ex;
            }
            task = next(remaining);
        }
    }

    private static @Nullable Runnable next(Iterator<? extends Runnable> remaining) {
        synchronized (remaining) {
            return remaining.hasNext() ? remaining.next() : null;
        }
    }

}
