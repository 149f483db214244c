package io.annals.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long the same thing took, one time after the other. */
public final class Samples {

    private long[] nanos = new long[64];

    private int count;

    /**
     * Does it so often, after doing it some times that do not count.
     * @param work is told how often it was done before
     */
    public static Samples of(int warmUp, int times, IntConsumer work) {
        for (int i = 0; i < warmUp; i++) {
            work.accept(i);
        }
        Samples samples = new Samples();
        for (int i = 0; i < times; i++) {
            int number = warmUp + i;
            samples.time(() -> work.accept(number));
        }
        return samples;
    }

    /** Does it once and notes how long it took. */
    public void time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        long took = System.nanoTime() - begun;
        if (this.count == this.nanos.length) {
            this.nanos = Arrays.copyOf(this.nanos, this.count * 2);
        }
        this.nanos[this.count] = took;
        this.count++;
    }

    /** In microseconds. */
    public long mean() {
        return (long) (Arrays.stream(this.nanos, 0, this.count).average().orElse(0) / 1_000);
    }

    /** In microseconds. */
    public long p50() {
        return percentile(0.5);
    }

    /** In microseconds. */
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
