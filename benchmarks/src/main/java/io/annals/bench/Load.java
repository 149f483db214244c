package io.annals.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writers that append as fast as they are answered, each to an aggregate of its own. */
public record Load(int writers, Duration duration) {

    /**
     * How it went.
     *
     * @param perSecond events stored
     * @param p50 of the time a writer waits, in microseconds
     * @param p99 of the same
     */
    public record Result(double perSecond, long p50, long p99) {

        @Override
        public String toString() {
            return "%,8.0f events/s  p50 %,7d us  p99 %,7d us".formatted(this.perSecond, this.p50, this.p99);
        }

    }

    public Result run(Contender contender) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + this.duration.toNanos();
        List<Future<Writer>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < this.writers; i++) {
                writers.add(threads.submit(() -> new Writer().write(contender, end)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long events = 0;
        List<long[]> waits = new ArrayList<>();
        for (Future<Writer> future : writers) {
            Writer writer = future.get();
            events += writer.events;
            waits.add(Arrays.copyOf(writer.waits, writer.count));
        }
        long[] sorted = waits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(events / seconds, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
    }

    /** One writer and how long it waited each time, in microseconds. */
    private static final class Writer {

        private final UUID aggregate = UUID.randomUUID();

        private long[] waits = new long[1024];

        private int count;

        private long events;

        Writer write(Contender contender, long end) {
            long before = System.nanoTime();
            while (before < end) {
                this.events += contender.append(this.aggregate, this.count);
                long after = System.nanoTime();
                waited((after - before) / 1_000);
                before = after;
            }
            return this;
        }

        private void waited(long micros) {
            if (this.count == this.waits.length) {
                this.waits = Arrays.copyOf(this.waits, this.count * 2);
            }
            this.waits[this.count] = micros;
            this.count++;
        }

    }

}
