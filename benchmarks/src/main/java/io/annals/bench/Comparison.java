package io.annals.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Contenders that take turns, so that whatever else the machine does meets them alike.
 * The first round warms up and does not count.
 */
public final class Comparison {

    /** A server that has just started is some three times slower. */
    public static final int WARM_UPS_OF_SERVER = 4;

    private final String unit;

    private final Report report;

    private final int rounds;

    private final Duration turn;

    private int warmUps = 1;

    private Runnable beforeTurn = () -> {
    };

    private final Map<String, Entrant> entrants = new LinkedHashMap<>();

    private final Map<String, List<Load.Result>> results = new LinkedHashMap<>();

    private record Entrant(Contender contender, int writers) {
    }

    /**
     * @param unit what is counted, such as {@code events}
     */
    public Comparison(String unit, Report report, int rounds, Duration turn) {
        this.unit = unit;
        this.report = report;
        this.rounds = rounds;
        this.turn = turn;
    }

    /**
     * Begins with {@link #WARM_UPS_OF_SERVER} rounds that do not count instead of one.
     */
    public Comparison ofServer() {
        this.warmUps = WARM_UPS_OF_SERVER;
        return this;
    }

    /**
     * Waits before each turn until the server has done what an earlier contender left to
     * it, so that no contender pays for another.
     */
    public Comparison beforeTurn(Runnable wait) {
        this.beforeTurn = wait;
        return this;
    }

    public Comparison with(String name, Contender contender, int writers) {
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
                        median(measured.stream().mapToDouble(Load.Result::perSecond).toArray()),
                        (long) median(measured.stream().mapToDouble(Load.Result::p50).toArray()),
                        (long) median(measured.stream().mapToDouble(Load.Result::p99).toArray()))));
        this.report.line("");
    }

    /** Reports the median of the ratios of the rounds. */
    public Comparison ratio(String name, String other) {
        List<Load.Result> mine = this.results.getOrDefault(name, List.of());
        List<Load.Result> theirs = this.results.getOrDefault(other, List.of());
        double[] ratios = new double[mine.size()];
        Arrays.setAll(ratios, (i) -> mine.get(i).perSecond() / theirs.get(i).perSecond());
        this.report.line("- **%.2f** = %s : %s".formatted(median(ratios), name, other));
        return this;
    }

    private void turn(int round, String name, Entrant entrant) {
        this.beforeTurn.run();
        try {
            Load.Result result = new Load(entrant.writers, this.turn).run(entrant.contender);
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

    /** The middle one. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted.length == 0) ? Double.NaN : sorted[sorted.length / 2];
    }

}
