package io.annals.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Runs contenders in turns, so that other load on the machine affects them alike. The
 * first round is a warm-up and does not count.
 */
public final class ContenderComparison {

    /** A server is about three times slower right after its start. */
    public static final int WARM_UPS_OF_SERVER = 4;

    private final String unit;

    private final BenchmarkReport report;

    private final int rounds;

    private final Duration turn;

    private int warmUps = 1;

    private Runnable beforeTurn = () -> {
    };

    private final Map<String, Entrant> entrants = new LinkedHashMap<>();

    private final Map<String, List<ConcurrentLoad.LoadResult>> results = new LinkedHashMap<>();

    private record Entrant(Contender contender, int writers) {
    }

    /**
     * @param unit the unit of the counts, such as {@code events}
     */
    public ContenderComparison(String unit, BenchmarkReport report, int rounds, Duration turn) {
        this.unit = unit;
        this.report = report;
        this.rounds = rounds;
        this.turn = turn;
    }

    /**
     * Uses {@link #WARM_UPS_OF_SERVER} warm-up rounds instead of one.
     */
    public ContenderComparison ofServer() {
        this.warmUps = WARM_UPS_OF_SERVER;
        return this;
    }

    /**
     * Waits before each turn until the server has finished the work that the turn before
     * left to it, so that no contender pays for another.
     */
    public ContenderComparison beforeTurn(Runnable wait) {
        this.beforeTurn = wait;
        return this;
    }

    public ContenderComparison with(String name, Contender contender, int writers) {
        this.entrants.put(name, new Entrant(contender, writers));
        return this;
    }

    /** Runs all rounds and reports the median of each contender. */
    public void run() {
        for (int round = 1 - this.warmUps; round <= this.rounds; round++) {
            int current = round;
            this.entrants.forEach((name, entrant) -> turn(current, name, entrant));
        }
        this.report.line("| | %s/s | p50 | p99 |".formatted(this.unit));
        this.report.line("|---|---:|---:|---:|");
        this.results.forEach((name,
                measured) -> this.report.line("| %s | %,.0f | %,d µs | %,d µs |".formatted(name,
                        median(measured.stream().mapToDouble(ConcurrentLoad.LoadResult::perSecond).toArray()),
                        (long) median(measured.stream().mapToDouble(ConcurrentLoad.LoadResult::p50).toArray()),
                        (long) median(measured.stream().mapToDouble(ConcurrentLoad.LoadResult::p99).toArray()))));
        this.report.line("");
    }

    /** Reports the median of the ratios between two contenders over all rounds. */
    public ContenderComparison ratio(String name, String other) {
        List<ConcurrentLoad.LoadResult> numerators = this.results.getOrDefault(name, List.of());
        List<ConcurrentLoad.LoadResult> denominators = this.results.getOrDefault(other, List.of());
        double[] ratios = new double[numerators.size()];
        Arrays.setAll(ratios, (i) -> numerators.get(i).perSecond() / denominators.get(i).perSecond());
        this.report.line("- **%.2f** = %s : %s".formatted(median(ratios), name, other));
        return this;
    }

    private void turn(int round, String name, Entrant entrant) {
        this.beforeTurn.run();
        try {
            ConcurrentLoad.LoadResult result = new ConcurrentLoad(entrant.writers, this.turn).run(entrant.contender);
            if (round > 0) {
                this.results.computeIfAbsent(name, (key) -> new ArrayList<>()).add(result);
            }
            this.report.progress("%s %d  %-40s %s".formatted(this.unit, round, name, result));
        }
        catch (ExecutionException ex) {
            throw new IllegalStateException(name + " failed", ex.getCause());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** Returns the median. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted.length == 0) ? Double.NaN : sorted[sorted.length / 2];
    }

}
