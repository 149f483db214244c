package io.annals.standalone.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Walks through many journeys at once, each on its own in order. With many on the way the
 * event store has full groups to commit.
 */
public final class ParallelRunner {

    private final int walkers;

    /**
     * @param walkers how many journeys are on the way at once
     */
    public ParallelRunner(int walkers) {
        this.walkers = walkers;
    }

    /**
     * Walks them all and returns when the last has ended. A journey that fails ends the
     * whole, after those on the way.
     */
    public void walk(Iterable<? extends Runnable> journeys) {
        Iterator<? extends Runnable> rest = journeys.iterator();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < this.walkers; i++) {
                all.add(threads.submit(() -> walkOnwards(rest)));
            }
            for (Future<?> one : all) {
                one.get();
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

    private static void walkOnwards(Iterator<? extends Runnable> rest) {
        Runnable journey = next(rest);
        while (journey != null && !Thread.currentThread().isInterrupted()) {
            journey.run();
            journey = next(rest);
        }
    }

    private static @Nullable Runnable next(Iterator<? extends Runnable> rest) {
        synchronized (rest) {
            return rest.hasNext() ? rest.next() : null;
        }
    }

}
