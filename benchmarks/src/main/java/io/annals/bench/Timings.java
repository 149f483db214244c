package io.annals.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The durations of repeated runs of the same work. */
public final class Timings {

    private long[] nanos = new long[64];

    private int count;

    /**
     * Runs the work repeatedly, after warm-up runs that do not count.
     * @param work receives the number of earlier runs
     */
    public static Timings of(int warmUp, int times, IntConsumer work) {
        for (int i = 0; i < warmUp; i++) {
            work.accept(i);
        }
        Timings samples = new Timings();
        for (int i = 0; i < times; i++) {
            int number = warmUp + i;
            samples.time(() -> work.accept(number));
        }
        return samples;
    }

    /** Runs the work once and records its duration. */
    public void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        long duration = System.nanoTime() - start;
        if (this.count == this.nanos.length) {
            this.nanos = Arrays.copyOf(this.nanos, this.count * 2);
        }
        this.nanos[this.count] = duration;
        this.count++;
    }

    /** The mean in microseconds. */
    public long mean() {
        return (long) (Arrays.stream(this.nanos, 0, this.count).average().orElse(0) / 1_000);
    }

    /** The median in microseconds. */
    public long p50() {
        return percentile(0.5);
    }

    /** The 99th percentile in microseconds. */
    public long p99() {
        return percentile(0.99);
    }

    private long percentile(double share) {
        long[] sorted = Arrays.copyOf(this.nanos, this.count);
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * share)] / 1_000;
    }

    @Override
    public String toString() {
        return "p50 %,7d us  p99 %,7d us  mean %,7d us".formatted(p50(), p99(), mean());
    }

}
