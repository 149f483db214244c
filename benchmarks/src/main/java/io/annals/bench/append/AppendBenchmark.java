package io.annals.bench.append;

import java.io.IOException;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.bench.BenchmarkReport;
import io.annals.bench.Contender;
import io.annals.bench.ContenderComparison;
import io.annals.platform.testing.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Compares appends of single events with Axon's own engine and with plain inserts into
 * the same table, with {@code fsync} on.
 */
public final class AppendBenchmark {

    private static final String ANNALS_32 = "Annals, 32 writers of single events";

    private static final String ANNALS_256 = "Annals, 256 writers of single events";

    private static final String STOCK_32 = "Axon's JDBC engine, 32 writers of single events";

    private static final String GROUPS = "plain commits of 64 rows, 1 connection";

    private static final String ROWS = "plain commits of single rows, 8 connections";

    private AppendBenchmark() {
    }

    public static void run(BenchmarkReport report, int rounds, Duration turn) throws IOException {
        report.section("Appending events");
        try (EmbeddedPostgres server = TestPostgres.startDurable();
                Contender annals = EngineContender.annals(pool(server));
                Contender stock = EngineContender.stock(pool(server));
                Contender groups = new PlainRows(pool(server), 64);
                Contender rows = new PlainRows(pool(server), 1)) {
            ContenderComparison comparison = new ContenderComparison("events", report, rounds, turn)
                .with(ANNALS_32, annals, 32)
                .with(STOCK_32, stock, 32)
                .with(ANNALS_256, annals, 256)
                .with(GROUPS, groups, 1)
                .with(ROWS, rows, 8)
                .with("Annals, 1 writer of single events", annals, 1);
            comparison.run();
            comparison.ratio(ANNALS_32, STOCK_32).ratio(ANNALS_256, GROUPS).ratio(ANNALS_32, ROWS);
            report.line("");
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariDataSource pool = TestPostgres.freshDatabase(server);
        pool.setMaximumPoolSize(34);
        return pool;
    }

}
