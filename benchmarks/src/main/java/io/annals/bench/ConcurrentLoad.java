package io.annals.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Concurrent writers that append without pauses, each to its own aggregate. */
public record ConcurrentLoad(int writers, Duration duration) {

    /**
     * The result of a turn.
     *
     * @param perSecond appended events per second
     * @param p50 the median latency in microseconds
     * @param p99 the 99th percentile of the latency in microseconds
     */
    public record LoadResult(double perSecond, long p50, long p99) {

        @Override
        public String toString() {
            return "%,8.0f events/s  p50 %,7d us  p99 %,7d us".formatted(this.perSecond, this.p50, this.p99);
        }

    }

    public LoadResult run(Contender contender) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + this.duration.toNanos();
        List<Future<LoadWriter>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < this.writers; i++) {
                writers.add(threads.submit(() -> new LoadWriter().write(contender, end)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long events = 0;
        List<long[]> latencies = new ArrayList<>();
        for (Future<LoadWriter> future : writers) {
            LoadWriter writer = future.get();
            events += writer.events;
            latencies.add(Arrays.copyOf(writer.latencies, writer.count));
        }
        long[] sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new LoadResult(events / seconds, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
    }

    /** A writer with its latencies in microseconds. */
    private static final class LoadWriter {

        private final UUID aggregate = UUID.randomUUID();

        private long[] latencies = new long[1024];

        private int count;

        private long events;

        LoadWriter write(Contender contender, long end) {
            long before = System.nanoTime();
            while (before < end) {
                this.events += contender.append(this.aggregate, this.count);
                long after = System.nanoTime();
                addLatency((after - before) / 1_000);
                before = after;
            }
            return this;
        }

        private void addLatency(long micros) {
            if (this.count == this.latencies.length) {
                this.latencies = Arrays.copyOf(this.latencies, this.count * 2);
            }
            this.latencies[this.count] = micros;
            this.count++;
        }

    }

}
