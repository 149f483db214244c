package io.annals.platform.eventstore.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.testing.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Appends single events against what Axon's own engine and the database itself can do, on
 * one machine in one run, in turns, with {@code fsync} on. Arguments: rounds (3) and
 * seconds of each turn (5).
 */
public final class AppendBenchmark {

    private final PrintStream out;

    private final Duration turn;

    private final Map<String, List<Load.Result>> results = new LinkedHashMap<>();

    private AppendBenchmark(PrintStream out, Duration turn) {
        this.out = out;
        this.turn = turn;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 3;
        int seconds = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 5;
        new AppendBenchmark(System.out, Duration.ofSeconds(seconds)).run(rounds);
    }

    private void run(int rounds) throws Exception {
        try (EmbeddedPostgres server = TestPostgres.startDurable();
                Contender annals = EngineContender.annals(pool(server));
                Contender stock = EngineContender.stock(pool(server));
                Contender groups = new PlainRows(pool(server), 64);
                Contender single = new PlainRows(pool(server), 1)) {
            for (int round = 0; round <= rounds; round++) {
                this.out.println((round == 0) ? "warm-up" : "round " + round);
                measure("annals, 32 writers", annals, 32);
                measure("stock, 32 writers", stock, 32);
                measure("annals, 256 writers", annals, 256);
                measure("64-row groups, 1 connection", groups, 1);
                measure("single rows, 8 connections", single, 8);
                measure("annals, 1 writer", annals, 1);
                if (round == 0) {
                    this.results.clear();
                }
            }
            report();
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariDataSource pool = TestPostgres.freshDatabase(server);
        pool.setMaximumPoolSize(34);
        return pool;
    }

    private void measure(String name, Contender contender, int writers) throws Exception {
        Load.Result result = new Load(writers, this.turn).run(contender);
        this.results.computeIfAbsent(name, (key) -> new ArrayList<>()).add(result);
        this.out.println("%-30s %s".formatted(name, result));
    }

    private void report() {
        this.out.println("median of the rounds' ratios");
        ratio("annals, 32 writers", "stock, 32 writers");
        ratio("annals, 256 writers", "64-row groups, 1 connection");
    }

    private void ratio(String name, String other) {
        List<Load.Result> mine = this.results.getOrDefault(name, List.of());
        List<Load.Result> theirs = this.results.getOrDefault(other, List.of());
        double[] ratios = new double[mine.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = mine.get(i).perSecond() / theirs.get(i).perSecond();
        }
        Arrays.sort(ratios);
        this.out.println("%s : %s = %.2f".formatted(name, other, ratios[ratios.length / 2]));
    }

}
